/** Removes boilerplate from scraped web text and accounts for every character it leaves out. */
module dev.winnow {
  exports dev.winnow;
  exports dev.winnow.document;
  exports dev.winnow.filter;

  requires org.jsoup;
  requires org.apache.commons.text;
  requires static org.jspecify;
  // The command line alone needs these; the library runs without them.
  requires static info.picocli;
  requires static com.fasterxml.jackson.jr.ob;
  requires static me.tongfei.progressbar;

  opens dev.winnow.cli to
      info.picocli;
}

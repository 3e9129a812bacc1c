package dev.winnow;

import dev.winnow.document.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All pages of the repository: the examples' inputs, as text and as HTML, and the whole pages. */
public final class InventedPages {
  /** A page of HTML that has all that an article can tell of one, but a limit that was reached. */
  public static final Source FULL =
      Source.of(
              """
              <html lang="en"><head>
              <title>Harbour bridge to close for repairs - Daily Example</title>
              <link rel="canonical" href="https://news.example/bridge">
              <meta property="og:site_name" content="Daily Example">
              <meta property="article:section" content="Local">
              <script type="application/ld+json">{"@context": "https://schema.org",
                "@type": "NewsArticle", "headline": "Harbour bridge to close for repairs",
                "author": {"@type": "Person", "name": "Jo Bloggs"},
                "publisher": {"@type": "Organization", "name": "Example Press"},
                "datePublished": "2026-03-03T08:16:00+01:00", "dateModified": "2026-03-04"}</script>
              </head><body>
              <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
              <article>
              <h1>Harbour bridge to close for repairs</h1>
              <p class="standfirst">Engineers found cracks in two of its piers in the winter.</p>
              <p class="byline">By <a rel="author" href="/jo">Jo Bloggs</a></p>
              <p>The harbour bridge will close for <b>six weeks</b> from <a href="/dates">1 May</a>,
              the council said on Tuesday, and it will <em>not</em> open early.</p>
              <figure><img src="/bridge.jpg" alt="The bridge at night"><figcaption>The bridge in the
              winter of 2024, seen from the ferry terminal. Photograph: A. N. Other</figcaption></figure>
              <h2>How to cross the harbour</h2>
              <p>Until the end of June there are two other ways across, the council told us:</p>
              <ul><li>Buses will continue to the ferry terminal on both sides.
              <ol start="3"><li>Ferries will sail twice as often as they do today.</li></ol></li></ul>
              <blockquote><p>We know that this will be hard for everybody who lives here, and we
              will open the bridge as soon as it is safe.</p></blockquote>
              <p lang="de">Die Brücke wird sechs Wochen lang gesperrt, und wir bitten um Verständnis
              für alle, die mit der Fähre fahren müssen.</p>
              <p>The load of a pier is <script type="math/tex">F = m g</script>, which the engineers
              work out with the command <code>load --pier 2</code> of a small program:</p>
              <pre><code class="language-java">double load = mass * 9.81;
              System.out.println(load);</code></pre>
              <dl><dt>Pier</dt><dd>What stands in the water and carries the bridge above it.</dd></dl>
              <table><tr><th>Ferry</th><th colspan="2">Leaves the terminal at</th></tr>
              <tr><td rowspan="2">North side</td><td>8.00</td><td>9.30</td></tr>
              <tr><td>10.00</td><td>11.30</td></tr></table>
              <iframe src="https://www.youtube.com/embed/abcdefghijk" title="How it was built"></iframe>
              <p>The last repairs were made ten years ago, when the bridge was closed for a week.</p>
              </article>
              <aside><h3>Related articles</h3><ul>
              <li><a href="/ten-years">Ten years of the bridge and of those who built it</a></li>
              <li><a href="/ferries">Ferries are late again after a night of heavy storms</a></li>
              </ul></aside>
              <section id="comments" class="comments"><h3>2 Comments</h3>
              <div class="comment"><span class="comment-author">Kim Doe</span>
              <time datetime="2026-03-04T09:00">4 March 2026, 9:00</time>
              <p>I will take the ferry, which is nicer anyway.</p></div>
              <div class="comment"><span class="comment-author">Lee Roe</span>
              <time datetime="2026-03-04T10:00">4 March 2026, 10:00</time>
              <p>Six weeks is a long time for two piers.</p></div></section>
              <footer>© 2026 Daily Example. All rights reserved.</footer>
              </body></html>
              """)
          .withKind(Kind.HTML)
          .withUrl("https://news.example/bridge?from=front");

  private InventedPages() {}

  /** The pages, in the same order everywhere. */
  public static List<Source> all() throws IOException {
    List<Source> pages = new ArrayList<>();
    for (Spec spec : Spec.all()) {
      spec.examples().forEach(example -> pages.add(example.source()));
    }
    for (String name : List.of("testdata/pages/seed/input.txt", "README.md", "CONTRIBUTING.md")) {
      String text = Files.readString(Path.of(name));
      pages.add(Source.of(text));
      pages.add(Source.of(text.replace("\n\n", "<p>").replace("\n", "<br>")));
    }
    pages.add(FULL);
    return pages;
  }

  /** The judged pages, a line per block as crawl archives have them, or with their tags. */
  public static List<String> judged(Kind kind) throws IOException {
    PageLayout layout = kind == Kind.HTML ? PageLayout.HTML : PageLayout.LINES;
    return JudgedPage.all().stream().map(page -> layout.lay(page).raw()).toList();
  }
}

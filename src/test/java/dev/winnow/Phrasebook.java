package dev.winnow;

import java.util.List;

/** What made-up pages are made of. All of it is invented. */
final class Phrasebook {
  private Phrasebook() {}

  static final String[] TITLES = {
    "Harbour bridge to close for repairs",
    "Council votes to close the harbour bridge | Daily Example",
    "Why did the bridge close?",
    "Die Hafenbrücke wird gesperrt",
    "Порт закрывает мост на ремонт",
    "港の橋が修理のため閉鎖される",
    "إغلاق جسر الميناء للإصلاح",
    "สะพานท่าเรือจะปิดซ่อม",
    "# Ten years of the bridge",
    "HARBOUR BRIDGE TO CLOSE",
    "L’été où le pont ferma",
  };

  static final String[] BYLINES = {
    "By Jo Bloggs",
    "By Jo Bloggs and A. N. Other, Daily Example",
    "ByJo Bloggs3 March 2026",
    "Written by Dr. Jo Bloggs-O'Neill",
    "Von Anna Müller",
    "By",
    "By : ,",
    "by the harbour, staff reporter",
  };

  static final String[] DATES = {
    "3 March 2026",
    "11 Jan, 2022 08:16",
    " date 2022-01-11",
    "Published: 03/04/2022 at 8:16pm BST",
    "Updated 2 hours ago",
    "2026-03-03T12:00:00+01:00",
    "Tue, 3 Mar 2026 12:00:00 GMT",
    "31 February 2026 25:61",
    "99999999999999-13-32",
    "1. Mai 2026",
    "2026年3月3日",
  };

  static final String[] MENUS = {
    "Home",
    "HomeWorldSport",
    "Home World Sport Opinion Culture Lifestyle Show more",
    "Home > World > Europe",
    "Skip to content",
    "Terms Privacy Contact",
    "EnglishDeutschFrançaisالعربية",
    "Log in | Sign up",
    "1 2 3 … 10 Next",
    "Startseite",
    "Menu",
  };

  static final String[] TEASERS = {
    "Read more: Ten years of the bridge",
    "Read more",
    "Top stories",
    "Related",
    "Tunnel plan shelved",
    "Tunnel plan shelved EXPLAINER",
    "Ferry fares rise",
    "Mehr zum Thema",
    "You may also like",
  };

  static final String[] NOTICES = {
    "We use cookies to improve your experience.",
    "Accept all",
    "Manage settings",
    "This website uses cookies. Read our privacy policy to find out more.",
    "© 2026 Daily Example. All rights reserved.",
    "Copyright © 2005–2026",
    "Sign up for our newsletter",
    "Advertisement",
    "Get our app",
    "Share Tweet Pin Email",
    "3 Comments",
    "Wir verwenden Cookies.",
  };

  static final String[] CAPTIONS = {
    "The bridge in 2024. Photograph: A. N. Other",
    "A ferry leaves the harbour.\u00A0\u00A9\u00A0 Example Images / Jo Bloggs",
    "Image 2 of 5",
    "Photo: A. N. Other/Example",
    "Getty-like credit: ©",
    "Foto: Anna Müller",
  };

  static final String[] ICONS = {
    "icon checkicon chevron downicon closeicon",
    "arrow_forwardmenuclose",
    "\uE5CD \uE5D2\uE8B6",
    "facebook twitter whatsapp",
    "icon",
    "date 2026-03-03  icon bookmark-bicon bookmarkicon camera",
    "keyboard_arrow_down search",
  };

  static final String[] ODDITIES = {
    "&#128269; &#x1F50D;",
    "&amp; &lt;b&gt; &nbsp; &#8217; &#x27; &bogus; &#99999999; &; &amp",
    "zu\u00ADsam\u00ADmen\u00ADge\u00ADsetzt",
    "zero\u200Bwidth\u200C\u200D\uFEFF",
    "\uD83D lone \uDE00 surrogates \uD83D\uDE00",
    "\u202Eright to left\u202C",
    "a\tb\t\tc   d",
    "|---|---|",
    "Route| Delay",
    "A1    20 min",
    "[Jo Bloggs](/a/jo) **bold** `code`",
    "![The bridge](b.jpg)",
    "$1,000.50 = 100%",
    "0",
    ".",
    "\u00A0",
    "\u00AD",
    "İstanbul'da ISPARTA'ya ıhlamur",
    "ﬁ ﬂ ½ Ⅷ e\u0301",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "https://news.example/2026/03/03/a-long-address?with=parameters&and=more#part",
  };

  static final List<List<String>> SENTENCES =
      List.of(
          List.of(
              "The harbour bridge will close for six weeks from 1 May, the city council said on"
                  + " Tuesday.",
              "Engineers found cracks in two of its piers.",
              "“We have no choice,” said Dr. A. N. Other, who leads the work.",
              "It was built in 1931 and has been repaired twice since then, at a cost of £4m.",
              "What will happen to the ferries?",
              "By Tuesday, 3 March 2026, the ferries were full."),
          List.of(
              "Die Hafenbrücke wird vom 1. Mai an für sechs Wochen gesperrt, teilte die Stadt am"
                  + " Dienstag mit.",
              "Fachleute hatten Risse in zwei Pfeilern gefunden.",
              "„Wir haben keine Wahl“, sagte Anna Müller, die die Arbeiten leitet."),
          List.of(
              "Мост в порту закроют на шесть недель, сообщили во вторник в городском совете.",
              "Инженеры нашли трещины в двух опорах."),
          List.of("港の橋は五月一日から六週間閉鎖される、と市議会は火曜日に述べた。", "技師たちは二本の橋脚にひびを見つけた。"),
          List.of(
              "سيغلق جسر الميناء لمدة ستة أسابيع، حسبما أعلن مجلس المدينة يوم الثلاثاء.",
              "وجد المهندسون شقوقا."),
          List.of("สะพานท่าเรือจะปิดเป็นเวลาหกสัปดาห์ตั้งแต่วันที่ 1 พฤษภาคม", "วิศวกรพบรอยแตก"),
          List.of("बंदरगाह का पुल छह सप्ताह के लिए बंद रहेगा।", "इंजीनियरों को दरारें मिलीं।"));

  static final String[] TAGS = {
    "<p>",
    "</p>",
    "<div class=\"nav menu\">",
    "</div>",
    "<a href=\"/r1?a=1&amp;b=2\">",
    "</a>",
    "<ul><li>",
    "</li></ul>",
    "<br>",
    "<table><tr><td>",
    "</td><td>",
    "</table>",
    "<script>var a = \"<p>\";</script>",
    "<style>p{}</style>",
    "<!-- not shown -->",
    "<!--",
    "<![CDATA[ ]]>",
    "<h1>",
    "</h1>",
    "<title>A title</title>",
    "<meta name=\"author\" content=\"Jo Bloggs\">",
    "<meta property=\"article:published_time\" content=\"2026-03-03\">",
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"x\"</script>",
    "<pre>  a\n   b</pre>",
    "<img src=\"b.jpg\" alt=\"The bridge\">",
    "<time datetime=\"2026-03-03\">",
    "<svg><path d=\"M0\"/></svg>",
    "<template>hidden</template>",
    "<textarea><p></textarea>",
    "<b><i></b></i>",
    "&copy;",
    "&nbsp",
    "<",
    ">",
    "<p <p>",
    "<a href='unclosed>",
    "\u0000",
  };
}

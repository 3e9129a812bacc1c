package dev.winnow;

import dev.winnow.document.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All pages of the repository: the examples' inputs, as text and as HTML, and the whole pages. */
public final class InventedPages {
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
    return pages;
  }

  /** The judged pages, a line per block as crawl archives have them, or with their tags. */
  public static List<String> judged(Kind kind) throws IOException {
    PageLayout layout = kind == Kind.HTML ? PageLayout.HTML : PageLayout.LINES;
    return JudgedPage.all().stream().map(page -> layout.lay(page).raw()).toList();
  }
}

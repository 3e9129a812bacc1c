package dev.winnow;

import dev.winnow.Article.Image;
import dev.winnow.Article.TextBlock;
import dev.winnow.Article.Video;
import dev.winnow.document.Role;
import dev.winnow.document.Structure.Container;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes over an article's body and tells which elements begin and end between its blocks. What a
 * block's role says and its containers do not - an item or a quotation of flattened text - is an
 * element too. Used once.
 */
final class Nesting {
  /** What blocks stand in. */
  enum Tag {
    QUOTE,
    BULLETS,
    NUMBERS,
    ITEM,
    TERMS,
    TERM,
    DEFINITION,
    TABLE;

    /** Whether nothing but its own kind of parts can stand in it. */
    boolean isGroup() {
      return this == BULLETS || this == NUMBERS || this == TERMS || this == TABLE;
    }
  }

  /**
   * An element.
   *
   * @param id the same for the same element
   * @param number of a numbered list's first item, or of an item; else 0
   */
  record Element(Tag tag, int id, int number) {
    boolean isSame(Element other) {
      return tag == other.tag && id == other.id;
    }
  }

  /** What makes something of it. */
  interface Form {
    void open(Element element);

    void close(Element element);

    void block(TextBlock block);

    void image(Image image);

    void video(Video video);
  }

  private final Article article;
  private final Form form;
  private final List<Element> open = new ArrayList<>();
  private int image;
  private int video;

  private Nesting(Article article, Form form) {
    this.article = article;
    this.form = form;
  }

  /** Tells a form all of an article's body. */
  static void tell(Article article, Form form) {
    new Nesting(article, form).tell();
  }

  private void tell() {
    List<TextBlock> blocks = article.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      List<Element> path = path(blocks.get(i), i);
      embeds(i, path);
      close(shared(path));
      while (open.size() < path.size()) {
        open(path.get(open.size()));
      }
      form.block(blocks.get(i));
    }
    embeds(blocks.size(), List.of());
    close(0);
  }

  /**
   * What stands before a block stands in no more than what is around both its neighbours; between
   * two items of a list it stands in the second, for nothing stands in a list but its items.
   */
  private void embeds(int before, List<Element> path) {
    List<Image> images = article.images();
    List<Video> videos = article.videos();
    boolean any =
        (image < images.size() && images.get(image).block() <= before)
            || (video < videos.size() && videos.get(video).block() <= before);
    if (!any) {
      return;
    }
    int depth = shared(path);
    if (depth > 0 && depth < path.size() && path.get(depth).tag() == Tag.ITEM) {
      close(depth);
      open(path.get(depth));
    } else {
      while (depth > 0 && open.get(depth - 1).tag().isGroup()) {
        depth--;
      }
      close(depth);
    }
    while (image < images.size() && images.get(image).block() <= before) {
      form.image(images.get(image++));
    }
    while (video < videos.size() && videos.get(video).block() <= before) {
      form.video(videos.get(video++));
    }
  }

  private int shared(List<Element> path) {
    int depth = 0;
    while (depth < open.size() && depth < path.size() && open.get(depth).isSame(path.get(depth))) {
      depth++;
    }
    return depth;
  }

  private void open(Element element) {
    open.add(element);
    form.open(element);
  }

  private void close(int depth) {
    while (open.size() > depth) {
      form.close(open.remove(open.size() - 1));
    }
  }

  private static List<Element> path(TextBlock block, int index) {
    List<Element> path = new ArrayList<>();
    boolean quote = false;
    boolean item = false;
    int table = 0;
    for (Container container : block.structure().within()) {
      switch (container.type()) {
        case QUOTE -> add(path, Tag.QUOTE, container.id(), 0);
        case ITEM -> part(path, Tag.BULLETS, Tag.ITEM, container);
        case NUMBERED_ITEM -> part(path, Tag.NUMBERS, Tag.ITEM, container);
        case TERM -> part(path, Tag.TERMS, Tag.TERM, container);
        case DEFINITION -> part(path, Tag.TERMS, Tag.DEFINITION, container);
        case ROW -> table = container.group();
        case FIGURE -> {
          // Its images know it.
        }
      }
      quote |= container.type() == Container.Type.QUOTE;
      item |= path.size() > 0 && path.get(path.size() - 1).tag() == Tag.ITEM;
    }
    if (block.role() == Role.QUOTE && !quote) {
      add(path, Tag.QUOTE, 0, 0);
    } else if (block.role() == Role.LIST_ITEM && !item) {
      add(path, Tag.BULLETS, 0, 0);
      add(path, Tag.ITEM, -1 - index, 0);
    } else if (block.role() == Role.TABLE_ROW) {
      add(path, Tag.TABLE, table, 0);
    }
    return path;
  }

  private static void part(List<Element> path, Tag group, Tag part, Container container) {
    add(path, group, container.group(), container.number());
    add(path, part, container.id(), container.number());
  }

  private static void add(List<Element> path, Tag tag, int id, int number) {
    path.add(new Element(tag, id, number));
  }
}

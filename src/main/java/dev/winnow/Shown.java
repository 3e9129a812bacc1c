package dev.winnow;

import dev.winnow.Article.Caption;
import dev.winnow.Article.Image;
import dev.winnow.Article.Video;
import dev.winnow.document.Embed;
import dev.winnow.document.Role;
import dev.winnow.document.Structure;
import dev.winnow.document.Structure.Container;
import dev.winnow.internal.metadata.Address;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the images and videos of the body among all that a page shows: those that text of the body
 * or a caption follows, once the article has begun. Others are logos, portraits and teasers. Not
 * thread-safe.
 */
final class Shown {
  private final List<Embed> embeds;
  private final Address address;
  private final List<Image> images = new ArrayList<>();
  private final List<Video> videos = new ArrayList<>();

  /** What is shown right before the text to come. */
  private final List<Embed> waiting = new ArrayList<>();

  private int next;
  private boolean begun;

  /** What was shown already: a picture that comes again is an icon, or the same in another size. */
  private final Set<String> seen = new HashSet<>();

  /** Whether a caption to come belongs to the last image, and in which figure that stands. */
  private boolean captioned;

  private int figure;

  Shown(List<Embed> embeds, Address address) {
    this.embeds = embeds;
    this.address = address;
  }

  /** Comes to a block of the document. */
  void reach(int block) {
    while (next < embeds.size() && embeds.get(next).block() <= block) {
      waiting.add(embeds.get(next++));
    }
  }

  /**
   * Takes the role of the text that follows.
   *
   * @param blocks how many blocks of the body there are before it
   */
  void follow(Role role, Structure structure, int blocks) {
    boolean caption = role == Role.CAPTION || role == Role.CREDIT;
    if (!waiting.isEmpty()) {
      if (begun && (role.isBody() || caption)) {
        for (Embed embed : waiting) {
          add(embed, blocks);
        }
        waiting.clear();
      } else {
        // A button to share a picture stands between it and its caption.
        int around = role == Role.RELATED_LINK ? 0 : figure(structure);
        waiting.removeIf(embed -> around == 0 || embed.figure() != around);
      }
    }
    captioned &= caption || (figure != 0 && figure == figure(structure));
    begun |= role.isBody() || role == Role.TITLE || role == Role.SUBTITLE;
  }

  private void add(Embed embed, int blocks) {
    String url = address.resolve(embed.url());
    if (url != null && embed.type() == Embed.Type.IMAGE && !seen.add(picture(url))) {
      captioned = false;
    } else if (url != null && embed.type() == Embed.Type.IMAGE) {
      images.add(new Image(url, embed.text(), null, null, blocks));
      captioned = true;
      figure = embed.figure();
    } else if (url != null) {
      videos.add(new Video(url, embed.text(), blocks));
    }
  }

  /** An address without what may follow a file's name, which only asks for another size. */
  private static String picture(String url) {
    int query = url.indexOf('?');
    boolean file = query > 0 && url.lastIndexOf('.', query) > url.lastIndexOf('/', query);
    return file ? url.substring(0, query) : url;
  }

  /** Takes the caption that came last, which may have got its credit since. */
  void caption(Caption caption) {
    if (captioned) {
      Image image = images.remove(images.size() - 1);
      @Nullable String text = caption.text().isEmpty() ? image.caption() : caption.text();
      images.add(new Image(image.src(), image.alt(), text, caption.credit(), image.block()));
    }
  }

  private static int figure(Structure structure) {
    for (Container container : structure.within()) {
      if (container.type() == Container.Type.FIGURE) {
        return container.id();
      }
    }
    return 0;
  }

  /** The images, before one of so many blocks or behind them. */
  List<Image> images(int blocks) {
    return images.stream()
        .map(
            image ->
                new Image(
                    image.src(),
                    image.alt(),
                    image.caption(),
                    image.credit(),
                    Math.min(image.block(), blocks)))
        .toList();
  }

  /** The videos, before one of so many blocks or behind them. */
  List<Video> videos(int blocks) {
    return videos.stream()
        .map(video -> new Video(video.url(), video.title(), Math.min(video.block(), blocks)))
        .toList();
  }
}

package dev.winnow;

import dev.winnow.Article.Comment;
import dev.winnow.document.PageDate;
import dev.winnow.document.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts readers' comments together from the pieces that the ledger has of them. */
final class Comments {
  private final List<Comment> comments = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable String author;
  private @Nullable PageDate published;

  /**
   * Takes a piece: a name or a date behind a text starts the next comment, and so does a text that
   * something else parts from the one before.
   *
   * @param date the piece's date, or null
   */
  void add(String piece, @Nullable Reason reason, @Nullable PageDate date, boolean apart) {
    boolean name = Reason.COMMENT_AUTHOR.equals(reason);
    boolean dated = Reason.COMMENT_DATE.equals(reason);
    boolean part = name || dated || Reason.COMMENTS.equals(reason);
    if (text.length() > 0 && (name || dated || apart || !part)) {
      close();
    }
    if (name) {
      author = piece;
    } else if (dated) {
      published = date;
    } else {
      text.append(text.length() == 0 ? "" : "\n\n").append(piece);
    }
  }

  private void close() {
    if (text.length() > 0) {
      comments.add(new Comment(text.toString(), author, published));
    }
    text.setLength(0);
    author = null;
    published = null;
  }

  List<Comment> list() {
    close();
    return List.copyOf(comments);
  }
}

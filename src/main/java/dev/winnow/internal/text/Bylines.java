package dev.winnow.internal.text;

import java.util.ArrayList;
import java.util.List;

/** What bylines and credits name. */
public final class Bylines {
  private Bylines() {}

  /** The names in a byline, in order, without {@code By}. */
  public static List<String> names(String byline) {
    return List.of(byline);
  }

  /** Who a credit names, without {@code ©} or {@code Photo:}. */
  public static String credit(String credit) {
    return credit;
  }
}

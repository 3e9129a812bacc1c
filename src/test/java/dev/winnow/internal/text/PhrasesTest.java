package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Matches.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static final Phrases LIST =
      Phrases.of(
          Map.of(
              Topic.READ_MORE,
              List.of(
                  "read more",
                  "read more about …",
                  "sign up for …",
                  "… rights reserved",
                  "… uses cookies …",
                  "# comments",
                  "get the * app"),
              Topic.SHARE,
              List.of("read", "more about …")));

  private static Matches find(String text) {
    return LIST.find(Words.of(text));
  }

  private static List<String> lines(String text) {
    return find(text).of(Topic.READ_MORE).stream().map(Match::line).toList();
  }

  @Test
  void aPhraseWithoutEllipsisIsTheWholeText() {
    assertThat(lines("Read more")).containsExactly("read more");
    assertThat(lines("READ MORE…")).containsExactly("read more");
    assertThat(lines("Read more here")).isEmpty();
    assertThat(lines("Do read more")).isEmpty();
    assertThat(find("Read  more!").isWhole(Topic.READ_MORE)).isTrue();
    assertThat(find("Sign up for").isWhole(Topic.READ_MORE)).isFalse();
  }

  @Test
  void anEllipsisTellsWhereMoreMayStand() {
    assertThat(lines("Sign up for our newsletter")).containsExactly("sign up for …");
    assertThat(lines("Please sign up for it")).isEmpty();
    assertThat(lines("All rights reserved.")).containsExactly("… rights reserved");
    assertThat(lines("Rights reserved by us")).isEmpty();
    assertThat(lines("This site uses cookies to work")).containsExactly("… uses cookies …");
    assertThat(lines("Uses cookies")).containsExactly("… uses cookies …");
  }

  @Test
  void aNumberSignStandsForNumbersAndAStarForAnyWord() {
    assertThat(lines("12 comments")).containsExactly("# comments");
    assertThat(lines("1,234 comments")).containsExactly("# comments");
    assertThat(lines("No comments")).isEmpty();
    assertThat(lines("Get the Example app")).containsExactly("get the * app");
    assertThat(lines("Get the app")).isEmpty();
    assertThat(lines("Get the Daily Example app")).isEmpty();
  }

  @Test
  void aWordIsMatchedAsAWhole() {
    assertThat(lines("Bread more")).isEmpty();
    assertThat(lines("Readmore")).isEmpty();
    assertThat(lines("This site uses cookiesters")).isEmpty();
  }

  @Test
  void theLongestPhraseIsTheTextsStart() {
    Match start = find("Read more about the bridge").start(Topic.READ_MORE);
    assertThat(start).isEqualTo(new Match(Topic.READ_MORE, "read more about …", 0, 3, Place.START));
    assertThat(find("The bridge").start(Topic.READ_MORE)).isNull();
    assertThat(find("").start(Topic.READ_MORE)).isNull();
  }

  @Test
  void occurrencesComeInOrder() {
    List<Match> found =
        find("Sign up for what uses cookies and uses cookies, all rights reserved")
            .of(Topic.READ_MORE);
    assertThat(found).extracting(Match::from).containsExactly(0, 4, 7, 10);
    assertThat(found)
        .extracting(Match::place)
        .containsExactly(Place.START, Place.INSIDE, Place.INSIDE, Place.END);
  }

  @Test
  void aTopicHasItsOwnPhrasesOnly() {
    Matches found = find("Read more about it");
    assertThat(found.of(Topic.SHARE)).isEmpty();
    assertThat(found.has(Topic.READ_MORE)).isTrue();
    assertThat(find("More about it").of(Topic.SHARE)).hasSize(1);
    assertThat(find("More about it").has(Topic.READ_MORE)).isFalse();
    assertThat(find("Read").isWhole(Topic.SHARE)).isTrue();
    assertThat(found.has(Topic.COMMENTS)).isFalse();
  }

  @Test
  void aRowOfWholeTextsIsTiled() {
    assertThat(find("Read more, read more").isTiled(Topic.READ_MORE)).isTrue();
    assertThat(find("Read read read").isTiled(Topic.SHARE)).isTrue();
    assertThat(find("Read more read").isTiled(Topic.READ_MORE)).isFalse();
    assertThat(find("Read more it").isTiled(Topic.READ_MORE)).isFalse();
    assertThat(find("12 comments read more").isTiled(Topic.READ_MORE)).isFalse();
    assertThat(find("read ".repeat(14)).isTiled(Topic.SHARE)).isTrue();
    assertThat(find("read ".repeat(15)).isTiled(Topic.SHARE)).isFalse();
    assertThat(find("").isTiled(Topic.SHARE)).isFalse();
  }

  @Test
  void ofALongTextOnlyTheStartIsLookedAt() {
    assertThat(lines("Sign up for " + "a ".repeat(114) + "all rights reserved"))
        .as("120 words")
        .hasSize(2);
    assertThat(lines("Sign up for " + "a ".repeat(115) + "all rights reserved"))
        .as("121 words")
        .containsExactly("sign up for …");
  }

  @Test
  void aPhraseWithoutWordsIsAMistakeInTheList() {
    Map<Topic, List<String>> lists = Map.of(Topic.SHARE, List.of("…"));
    assertThatIllegalStateException().isThrownBy(() -> Phrases.of(lists));
  }

  @Test
  void everyListOfTheLibraryCanBeRead() {
    assertThat(Phrases.standard().find(Words.of("Read more")).has(Topic.READ_MORE)).isTrue();
  }
}

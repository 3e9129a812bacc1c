package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.winnow.internal.text.Phrases.Match;
import dev.winnow.internal.text.Phrases.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static final Phrases LIST =
      Phrases.of(
          List.of(
              "read more",
              "read more about …",
              "sign up for …",
              "… rights reserved",
              "… uses cookies …",
              "# comments",
              "get the * app"));

  private static List<String> lines(String text) {
    return LIST.find(Words.of(text)).stream().map(Match::line).toList();
  }

  @Test
  void aPhraseWithoutEllipsisIsTheWholeText() {
    assertThat(lines("Read more")).containsExactly("read more");
    assertThat(lines("READ MORE…")).containsExactly("read more");
    assertThat(lines("Read more here")).isEmpty();
    assertThat(lines("Do read more")).isEmpty();
    assertThat(LIST.isWhole(Words.of("Read  more!"))).isTrue();
    assertThat(LIST.isWhole(Words.of("Sign up for"))).isFalse();
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
    Match start = LIST.start(Words.of("Read more about the bridge"));
    assertThat(start).isEqualTo(new Match("read more about …", 0, 3, Place.START));
    assertThat(LIST.start(Words.of("The bridge"))).isNull();
    assertThat(LIST.start(Words.of(""))).isNull();
  }

  @Test
  void occurrencesComeInOrder() {
    List<Match> found =
        LIST.find(Words.of("Sign up for what uses cookies and uses cookies, all rights reserved"));
    assertThat(found).extracting(Match::from).containsExactly(0, 4, 7, 10);
    assertThat(found)
        .extracting(Match::place)
        .containsExactly(Place.START, Place.INSIDE, Place.INSIDE, Place.END);
  }

  @Test
  void aPhraseWithoutWordsIsAMistakeInTheList() {
    assertThatIllegalStateException().isThrownBy(() -> Phrases.of(List.of("…")));
  }

  @Test
  void everyListOfTheLibraryCanBeRead() {
    for (Topic topic : Topic.values()) {
      assertThat(topic.phrases()).as(topic.fileName()).isNotNull();
    }
  }
}

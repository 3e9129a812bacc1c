package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionWordsTest {
  private final FunctionWords words = FunctionWords.standard();

  /** The share of a text's words, ideographs and kana that are function words. */
  private double share(String text) {
    Words found = Words.of(text);
    int small = 0;
    for (int i = 0; i < found.count(); i++) {
      boolean ending = found.end(i) - found.start(i) > 1;
      boolean isSmall = words.has(found.hash(i));
      small += isSmall || (ending && words.endsKorean(text.charAt(found.end(i) - 1))) ? 1 : 0;
    }
    return (double) small / found.count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge will be closed for six weeks because of the cracks in its piers.",
        "因为桥墩上有裂缝，这座桥将关闭六个星期，市议会的人说。",
        "橋の柱にひびが見つかったので、六週間のあいだ通れなくなると市は発表した。",
        "다리의 기둥에서 균열이 발견되어 시는 다리를 여섯 주 동안 닫는다고 말했다.",
        "பாலம் ஆறு வாரங்கள் மூடப்படும் என்று நகர மன்றம் கூறியது, ஆனால் இந்த வேலை முடிந்த பின்னர் திறக்கும்.",
        "ხიდი ექვსი კვირით დაიკეტება, რომ ეს ბზარები გამაგრდეს და მანქანები არ ჩავარდეს.",
        "সেতুটি ছয় সপ্তাহ বন্ধ থাকবে বলে জানানো হয়েছে এবং তার পর আবার খুলবে।"
      })
  void sentencesOfAnyScriptHoldThem(String sentence) {
    assertThat(share(sentence)).isGreaterThan(0.15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"首页 新闻 体育 视频 登录 注册", "ニュース スポーツ ログイン 会社概要", "홈 뉴스 스포츠 로그인 회원가입"})
  void menusHoldFewOrNone(String menu) {
    assertThat(share(menu)).isLessThan(0.1);
  }

  @Test
  void languagesToldByTheirScriptHaveNoVote() {
    assertThat(words.languages()).contains("hi", "ru").doesNotContain("zh", "ja", "ko", "ta");
    assertThat(words.languages()).hasSizeLessThan(Long.SIZE);
  }
}

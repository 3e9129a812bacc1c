package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.internal.text.Bylines.Credited;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are placeholders, as Jo Bloggs is one; what is credited follows from the roles. */
final class CreditLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zh; 文：王小明 图：李华; 王小明",
        "zh; 文/王小明 图/李华; 王小明",
        "zh; 文｜王小明; 王小明",
        "zh; 记者 王小明 摄影 李华; 王小明",
        "zh; 撰文：王小明  编辑：李华; 王小明",
        "zh; 来源：新华社 作者：王小明 编辑：李华; 王小明",
        "zh; 2024年03月05日 10:20 来源：城东网 记者：王小明; 王小明",
        "zh; （记者王小明、李华）; 王小明 李华",
        "zh; ■本报记者 王小明 通讯员 李华; 王小明 李华",
        "zh; 城东日报记者 欧阳小明; 欧阳小明",
        "zh; 王小明/文; 王小明",
        "ja; 文：田中太郎 写真：鈴木花子; 田中太郎",
        "ja; 文＝田中太郎、写真＝鈴木花子; 田中太郎",
        "ja; 田中太郎＝文、鈴木花子＝写真; 田中太郎",
        "ja; 取材・文／田中太郎; 田中太郎",
        "ja; 田中太郎（ライター）; 田中太郎",
        "ja; 記者・田中太郎; 田中太郎",
        "ja; 構成・文 田中太郎; 田中太郎",
        "ja; 山田花子記者; 山田花子",
        "ja; 文：ジョン・スミス; ジョン・スミス",
        "ko; 김철수 기자; 김철수",
        "ko; 김철수 기자 kim@example.com; 김철수",
        "ko; 김철수기자; 김철수",
        "ko; 김철수·이영희 기자; 김철수 이영희",
        "ko; 글=김철수 기자, 사진=이영희 기자; 김철수",
        "ko; 서울=연합뉴스 김철수 기자; 김철수",
        "ko; [김철수 기자]; 김철수",
        "ko; 입력 2024.03.05 10:20 | 김철수 기자; 김철수",
        "ko; 글·사진 김철수 기자; 김철수",
        "ko; 작성자 김철수; 김철수"
      })
  void theAuthorIsNamedWithoutTheOthers(String language, String line, String names) {
    Credited credited = CreditLine.of(line, language);
    assertThat(credited).isNotNull();
    assertThat(String.join(" ", credited.names())).isEqualTo(names);
    Credited again = CreditLine.of(line.substring(credited.from(), credited.to()), language);
    assertThat(again).isNotNull();
    assertThat(again.names()).isEqualTo(credited.names());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"zh; 责任编辑：李华", "zh; 摄影 李华", "zh; 李华/图", "ja; 撮影：鈴木花子", "ko; 사진=이영희 기자"})
  void othersAreNoAuthors(String language, String line) {
    Credited credited = CreditLine.of(line, language);
    assertThat(credited).isNotNull();
    assertThat(credited.names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zh; 记者手记",
        "zh; 作者简介",
        "zh; 记者节",
        "zh; 编辑推荐",
        "zh; 通讯员招募",
        "zh; 记者调查：谁动了奶酪",
        "zh; 文字 直播",
        "ja; 記者会見",
        "ja; ライター募集",
        "ja; 筆者紹介",
        "ja; 社会部記者",
        "ko; 기자 회견",
        "ko; 축구 전문 기자",
        "ko; 오늘의 기자",
        "ko; 편집국 기자",
        "ko; 취재 후기",
        "en; By Jo Bloggs"
      })
  void wordsBesideARoleThatAreNoNamesAreNone(String language, String line) {
    Credited credited = CreditLine.of(line, language);
    assertThat(credited == null || credited.names().isEmpty()).isTrue();
  }
}

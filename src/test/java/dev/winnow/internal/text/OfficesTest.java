package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reuters",
        "REUTERS",
        "reuters",
        "AP",
        "ASSOCIATED PRESS",
        "The Associated Press",
        "dpa",
        "Agence France-Presse",
        "ANADOLU AJANSI",
        "ČTK",
        "Интерфакс",
        "ИНТЕРФАКС",
        "新华社",
        "共同通信",
        "연합뉴스",
        "AFP/dpa",
        "Reuters/Jo Bloggs",
        "Reuters Staff",
        "AP staff",
        "PTI News Desk",
        "Xinhua 编辑部"
      })
  void anAgency(String name) {
    assertThat(Offices.isAgency(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reuter",
        "Anna Reuter",
        "Reuters Museum",
        "AP Singh",
        "Ap",
        "Ani",
        "Aa",
        "Efe",
        "Ann Press",
        "Press",
        "Staff AP",
        "Jo Bloggs/Reuters",
        "新华",
        "",
        " ",
        "/",
        "/AP"
      })
  void noAgency(String name) {
    assertThat(Offices.isAgency(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Staff",
        "the editors",
        "Editorial Board",
        "Daily Example Newsroom",
        "Redaktion",
        "La Rédaction",
        "Equipo de Redacción",
        "РЕДАКЦИЯ",
        "מערכת הדוגמה",
        "নিউজ ডেস্ক",
        "न्यूज़ डेस्क",
        "กองบรรณาธิการ",
        "Haber Merkezi",
        "本报编辑部",
        "地域ニュース編集部",
        "디지털뉴스편집부",
        "디지털 뉴스팀",
        "Example, Inc.",
        "Muster GmbH",
        "University of Example",
        "Ministerio de Ejemplos",
        "例示大学",
        "例示有限公司"
      })
  void anOffice(String name) {
    assertThat(Offices.isOffice(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Press",
        "Jo Banks",
        "Anna Stafford",
        "Ann Vinc",
        "Jo Incledon",
        "Sam Deskin",
        "编辑",
        "大学 张伟",
        "編集部太郎",
        "",
        "-"
      })
  void noOffice(String name) {
    assertThat(Offices.isOffice(name)).isFalse();
  }

  /** So that neither reading of a name is decided by the order in which it is asked for. */
  @Test
  void noAgencyAndNoGivenNameIsAWordOfAnOffice() {
    for (String list : List.of("staff-words", "organisation-words")) {
      for (String word : Resources.lines("lists/" + list + ".txt")) {
        assertThat(Offices.isOffice(word)).as(word).isTrue();
        assertThat(PersonalNames.isGiven(word)).as(word).isFalse();
        assertThat(Offices.isAgency(word)).as(word).isFalse();
      }
    }
  }

  @Test
  void everyAgencyIsOneAndNoneIsAGivenName() {
    for (String name : Resources.lines("lists/news-agencies.txt")) {
      assertThat(Offices.isAgency(name)).as(name).isTrue();
      assertThat(PersonalNames.isGiven(name)).as(name).isFalse();
    }
  }
}

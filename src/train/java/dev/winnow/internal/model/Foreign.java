package dev.winnow.internal.model;

import dev.winnow.document.Kind;
import dev.winnow.internal.text.FunctionWords;
import dev.winnow.internal.text.Phrases;
import dev.winnow.internal.text.Resources;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A page as it might look in a language of another script, since the pages at hand are nearly all
 * in Latin letters: function words and months become those of the language, set phrases that fill a
 * line become set phrases of it on the same topic, other words become strings of its letters, new
 * ones on every page, and marks and spaces are written as the language writes them. What it says is
 * nonsense; what a classifier sees of it - lengths, capitals or none, ends of sentences, the shares
 * of function words - is about right.
 */
final class Foreign {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

  /** Of all words so many in a hundred stay, as brands and abbreviations do. */
  private static final int LATIN = 4;

  private static final String VOWELS = "aeiouyäöüéèàáíóúâêîôûœ";
  private static final int MOST_PHRASE = 60;
  private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
  private static final String HEBREW = "אבגדהוזחטיכלמנסעפצקרשת";
  private static final String HINDI = "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह";
  private static final String HINDI_VOWELS = "ािीुूेैोौ";
  private static final String BENGALI = "কখগঘচছজঝটঠডঢণতথদধনপফবভমযরলশষসহ";
  private static final String BENGALI_VOWELS = "ািীুূেো";
  private static final String TAMIL = "கஙசஞடணதநபமயரலவழளறன";
  private static final String TAMIL_VOWELS = "ாிீுூெேைொோ";
  private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшыьэюя";
  private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";
  private static final String GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ";
  private static final String THAI = "กขคงจชซดตทนบปผพฟมยรลวสหอ";
  private static final String THAI_VOWELS = "าะิีุูเแโไ";
  private static final String KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニネノハヒフヘホマミムメモラリルレロン";
  private static final String KOREAN_ENDINGS = "은는을를의에서로다고며와과면도";
  private static final char FIRST_FOREIGN = 0x370;
  private static final int FIRST_IDEOGRAPH = 0x4E00;
  private static final int IDEOGRAPHS = 3000;
  private static final int FIRST_SYLLABLE = 0xAC00;
  private static final int SYLLABLES = 11_000;

  /** The languages, and what their words are written with. */
  private enum Tongue {
    AR("ar", ARABIC, ""),
    RU("ru", CYRILLIC, ""),
    ZH("zh", "", ""),
    HI("hi", HINDI, HINDI_VOWELS),
    JA("ja", "", ""),
    HE("he", HEBREW, ""),
    EL("el", GREEK, ""),
    KO("ko", "", ""),
    UK("uk", CYRILLIC, ""),
    FA("fa", ARABIC, ""),
    TH("th", THAI, THAI_VOWELS),
    BN("bn", BENGALI, BENGALI_VOWELS),
    KA("ka", GEORGIAN, ""),
    TA("ta", TAMIL, TAMIL_VOWELS);

    private final String language;
    private final String letters;
    private final String vowels;

    Tongue(String language, String letters, String vowels) {
      this.language = language;
      this.letters = letters;
      this.vowels = vowels;
    }

    boolean isSpaced() {
      return this != ZH && this != JA && this != TH;
    }
  }

  private static final Map<String, List<String>> FUNCTION_WORDS = functionWords();
  private static final Map<String, Topic> TOPICS = topics();
  private static final Map<String, Integer> MONTHS = months();

  private final Tongue tongue;
  private final int salt;
  private final Map<Topic, List<String>> phrases;

  private Foreign(Tongue tongue, int salt) {
    this.tongue = tongue;
    this.salt = salt;
    this.phrases = phrases(tongue.language);
  }

  /** The page's texts, gold and all, as they might look in a language drawn by the page's name. */
  static Bench.Page of(Bench.Page page, String layout) {
    Foreign foreign = of(page);
    String own = Layouts.GIVEN.get(Math.floorMod(foreign.salt >> 8, Layouts.GIVEN.size()));
    String raw =
        Layouts.kind(layout) == Kind.HTML
            ? foreign.html(page)
            : foreign.lines(page.raw().getOrDefault(own, ""));
    return new Bench.Page(
        page.set(),
        page.id(),
        page.fold(),
        page.type(),
        foreign.text(page.title()),
        page.bylines().stream().map(foreign::text).toList(),
        foreign.text(page.text()),
        page.with().stream().map(foreign::text).toList(),
        page.without().stream().map(foreign::text).toList(),
        page.silver().stream().map(foreign::text).toList(),
        Map.of(layout, raw));
  }

  /** Lines of the page, as they might look in a language drawn by the page's name. */
  static String lines(Bench.Page page, String text) {
    return of(page).lines(text);
  }

  private static Foreign of(Bench.Page page) {
    int hash = mixed(page.id() + page.set(), 0);
    return new Foreign(Tongue.values()[Math.floorMod(hash, Tongue.values().length)], hash);
  }

  private String lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String phrase = phrase(line);
      lines.add(phrase == null ? text(line) : phrase);
    }
    return String.join("\n", lines);
  }

  /** With all its tags, without classes and ids, which are words of a language too, or plain. */
  private String html(Bench.Page page) {
    if (Math.floorMod(salt, 3) == 0) {
      return Layouts.plain(lines(page.raw().getOrDefault(Layouts.GIVEN.get(0), "")));
    }
    Document document = Jsoup.parse(page.raw().getOrDefault(Layouts.HTML, ""));
    document.select("meta, link, script").remove();
    if (Math.floorMod(salt, 3) == 1) {
      document.getAllElements().forEach(element -> element.removeAttr("class").removeAttr("id"));
    }
    document.getElementsByTag("html").attr("lang", tongue.language);
    for (TextNode node : document.nodeStream(TextNode.class).toList()) {
      String phrase = phrase(node.getWholeText());
      node.text(phrase == null ? text(node.getWholeText()) : phrase);
    }
    return document.outerHtml();
  }

  /** A set phrase on the same topic, if the line is one, and the language has some. */
  private @Nullable String phrase(String line) {
    if (line.length() > MOST_PHRASE) {
      return null;
    }
    Topic topic = TOPICS.get(folded(line));
    List<String> own = topic == null ? List.of() : phrases.getOrDefault(topic, List.of());
    return own.isEmpty() ? null : own.get(Math.floorMod(mixed(line, salt), own.size()));
  }

  private String text(String text) {
    StringBuilder out = new StringBuilder();
    Matcher words = WORD.matcher(text);
    int at = 0;
    boolean latin = false;
    while (words.find()) {
      boolean wasLatin = latin;
      String word = word(words.group());
      latin = !word.isEmpty() && word.charAt(0) < FIRST_FOREIGN;
      String between = text.substring(at, words.start());
      if (between.equals(" ") && (latin || wasLatin) && salt % 2 == 0) {
        out.append(between); // Some writers of Chinese and Japanese part foreign words from theirs.
      } else {
        marks(between, out);
      }
      out.append(word);
      at = words.end();
    }
    marks(text.substring(at), out);
    return out.toString();
  }

  private void marks(String marks, StringBuilder out) {
    String written =
        switch (tongue) {
          case ZH, JA ->
              marks
                  .replaceAll("\\.( |$)", "。")
                  .replaceAll(", ?", tongue == Tongue.JA ? "、" : "，")
                  .replaceAll("\\? ?", "？")
                  .replaceAll("! ?", "！")
                  .replaceAll(": ", "：")
                  .replace('“', '「')
                  .replace('”', '」');
          case AR, FA -> marks.replace(',', '،').replace('?', '؟').replace(';', '؛');
          case HI, BN -> marks.replaceAll("\\.(?= |$|\n)", "।");
          case TH -> marks.replaceAll("[.,](?= |$|\n)", "");
          case EL -> marks.replace('?', ';');
          default -> marks;
        };
    out.append(written.equals(" ") && !tongue.isSpaced() && marks.equals(" ") ? "" : written);
  }

  private String word(String word) {
    Integer month = MONTHS.get(word.toLowerCase(Locale.ROOT));
    if (month != null) {
      return Month.of(month).getDisplayName(TextStyle.FULL, Locale.forLanguageTag(tongue.language));
    }
    Words known = Words.of(word);
    boolean small = known.count() == 1 && FunctionWords.standard().has(known.hash(0));
    List<String> own = FUNCTION_WORDS.getOrDefault(tongue.language, List.of());
    int hash = mixed(word.toLowerCase(Locale.ROOT), 0);
    if (small && !own.isEmpty()) {
      boolean dropped = (tongue == Tongue.KO || tongue == Tongue.ZH) && hash % 2 == 0;
      return dropped ? "" : own.get(Math.floorMod(hash >> 1, own.size()));
    }
    int salted = mixed(word.toLowerCase(Locale.ROOT), salt);
    boolean capital = Character.isUpperCase(word.charAt(0));
    if (capital && Math.floorMod(salted, 100) < LATIN) {
      return word;
    }
    return switch (tongue) {
      case ZH -> ideographs(salted, Math.max(1, (word.length() + 1) / 4));
      case JA -> japanese(salted, word.length(), capital);
      case KO -> korean(salted, word.length(), capital);
      default -> letters(word);
    };
  }

  private static String ideographs(int hash, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append((char) (FIRST_IDEOGRAPH + Math.floorMod(mixed("i" + i, hash), IDEOGRAPHS)));
    }
    return out.toString();
  }

  private static String japanese(int hash, int length, boolean capital) {
    if (capital && hash % 2 == 0) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < Math.max(2, length / 2); i++) {
        out.append(KATAKANA.charAt(Math.floorMod(mixed("k" + i, hash), KATAKANA.length())));
      }
      return out.toString();
    }
    String kanji = ideographs(hash, Math.max(1, length / 4));
    return capital || hash % 3 == 0 ? kanji : kanji + (hash % 3 == 1 ? "する" : "い");
  }

  private static String korean(int hash, int length, boolean capital) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < Math.max(1, (length + 1) / 3); i++) {
      out.append((char) (FIRST_SYLLABLE + Math.floorMod(mixed("s" + i, hash), SYLLABLES)));
    }
    if (!capital && hash % 4 != 0) {
      out.append(KOREAN_ENDINGS.charAt(Math.floorMod(hash >> 4, KOREAN_ENDINGS.length())));
    }
    return out.toString();
  }

  /** Letter for letter, by an alphabet that the page shuffles. */
  private String letters(String word) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char lower = Character.toLowerCase(c);
      boolean vowel = VOWELS.indexOf(lower) >= 0;
      String alphabet = vowel && i > 0 && !tongue.vowels.isEmpty() ? tongue.vowels : tongue.letters;
      char written = alphabet.charAt(Math.floorMod(lower * 7 + salt, alphabet.length()));
      out.append(lower == c ? written : Character.toUpperCase(written));
    }
    return tongue == Tongue.KA ? out.toString().toLowerCase(Locale.ROOT) : out.toString();
  }

  private static int mixed(String text, int salt) {
    int hash = (text.hashCode() ^ salt) * 0x9E3779B1;
    hash ^= hash >>> 15;
    hash *= 0x85EBCA77;
    return hash ^ hash >>> 13;
  }

  private static Map<String, List<String>> functionWords() {
    Map<String, List<String>> lists = new HashMap<>();
    List<String> lines = new ArrayList<>(Resources.lines("function-words.txt"));
    lines.addAll(Resources.lines("function-words-by-script.txt"));
    for (String line : lines) {
      List<String> words = List.of(line.substring(line.indexOf(':') + 1).strip().split(" "));
      lists.put(
          line.substring(0, line.indexOf(':')),
          words.stream().filter(word -> !word.startsWith("-")).toList());
    }
    return lists;
  }

  /** The topic of each set phrase that fills a line, in the languages of most pages. */
  private static Map<String, Topic> topics() {
    Map<String, Topic> topics = new HashMap<>();
    for (String language : List.of("fr", "de", "en")) {
      phrases(language)
          .forEach((topic, own) -> own.forEach(phrase -> topics.put(folded(phrase), topic)));
    }
    return topics;
  }

  /** The set phrases of a language that fill a line and have no gaps; none of some languages. */
  private static Map<Topic, List<String>> phrases(String language) {
    Map<Topic, List<String>> phrases = new EnumMap<>(Topic.class);
    if (Phrases.languages().contains(language)) {
      phrases.putAll(Phrases.lists(language));
    }
    phrases.replaceAll((topic, own) -> own.stream().filter(Foreign::hasNoGap).toList());
    return phrases;
  }

  private static boolean hasNoGap(String phrase) {
    return phrase.chars().noneMatch(c -> c == '…' || c == '#' || c == '*');
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (Month month : Month.values()) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
        months.put(
            month.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT),
            month.getValue());
      }
    }
    months.remove("may");
    return months;
  }

  private static String folded(String line) {
    return line.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}

package dev.winnow;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.winnow.filter.Filter;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of the design that a compiler does not know. */
@AnalyzeClasses(packages = "dev.winnow", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.winnow";
  private static final String DOCUMENT = "dev.winnow.document";
  private static final String FILTER = "dev.winnow.filter";
  private static final String READ = "dev.winnow.internal.read";
  private static final String TEXT = "dev.winnow.internal.text";
  private static final String MODEL = "dev.winnow.internal.model";
  private static final String METADATA = "dev.winnow.internal.metadata";
  private static final String CLI = "dev.winnow.cli";

  // The packages and what they may import.

  @ArchTest static final ArchRule documentImportsNothing = onlyImports(DOCUMENT);

  @ArchTest
  static final ArchRule filterImports = onlyImports(FILTER, DOCUMENT, TEXT, MODEL, METADATA);

  @ArchTest static final ArchRule readImports = onlyImports(READ, DOCUMENT, TEXT);

  @ArchTest static final ArchRule textImports = onlyImports(TEXT, DOCUMENT);

  @ArchTest static final ArchRule modelImports = onlyImports(MODEL, DOCUMENT, TEXT);

  @ArchTest static final ArchRule metadataImports = onlyImports(METADATA, DOCUMENT, TEXT);

  @ArchTest
  static final ArchRule rootImports =
      onlyImports(ROOT, DOCUMENT, FILTER, READ, TEXT, MODEL, METADATA);

  @ArchTest
  static final ArchRule cliImportsWhatIsExported = onlyImports(CLI, ROOT, DOCUMENT, FILTER);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().assignedFrom(new ByPackage()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule thereAreNoOtherPackages =
      classes()
          .should()
          .resideInAnyPackage(ROOT, DOCUMENT, FILTER, READ, TEXT, MODEL, METADATA, CLI);

  @ArchTest
  static final ArchRule packagesAreNullMarked =
      classes()
          .should(
              have(
                  describe(
                      "a package that is @NullMarked",
                      (JavaClass c) -> c.getPackage().isAnnotatedWith(NullMarked.class))));

  // What comes from elsewhere, and where.

  @ArchTest
  static final ArchRule jsoupIsOnlyInRead =
      noClasses()
          .that()
          .resideOutsideOfPackage(READ)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..");

  @ArchTest
  static final ArchRule theLibraryUsesNothingElse =
      classes()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "dev.winnow..",
              "org.jsoup..",
              "org.apache.commons.text..",
              "org.apache.commons.lang3..",
              "org.jspecify..",
              "");

  @ArchTest
  static final ArchRule onlyTheCommandLineReadsAndWrites =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .and()
          .doNotHaveFullyQualifiedName(TEXT + ".Resources")
          .and()
          .doNotHaveFullyQualifiedName(READ + ".HtmlFeed")
          .should()
          .dependOnClassesThat(
              describe(
                  "read or write",
                  (JavaClass c) ->
                      Set.of("java.nio.file", "java.nio.channels", "java.net.http")
                              .contains(c.getPackageName())
                          || (c.getPackageName().equals("java.io")
                              && !c.getSimpleName().equals("Serializable")
                              && !c.getSimpleName().startsWith("Object")
                              && !c.getSimpleName().equals("InvalidObjectException")
                              && !c.getSimpleName().equals("PrintStream"))));

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule nobodyLogs =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.util.logging..", "org.slf4j..", "org.apache..log..", "org.apache.log4j..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(System.Logger.class);

  @ArchTest
  static final ArchRule nobodyReflects =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.reflect")
          .orShould()
          .callCodeUnitWhere(
              target(
                  describe(
                      "looks a class or its members up",
                      (AccessTarget t) ->
                          t.getOwner().isEquivalentTo(Class.class)
                              && Stream.of(
                                      "forName",
                                      "getMethod",
                                      "getDeclared",
                                      "getField",
                                      "getConstructor",
                                      "newInstance")
                                  .anyMatch(t.getName()::startsWith))))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.ServiceLoader.class);

  // What would make two calls differ.

  @ArchTest
  static final ArchRule staticFieldsAreFinal = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule nothingIsKeptByThread =
      noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);

  /** The lists of phrases are numbered while they are read, before anyone has them. */
  @ArchTest
  static final ArchRule whatIsSharedDoesNotChange =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage(CLI)
          .should(
              have(
                  describe(
                      "a type that does not change, or be an array of its class alone",
                      (JavaField f) ->
                          isFixed(f.getRawType())
                              || f.getRawType().getFullName().equals(TEXT + ".Phrases")
                              || (f.getRawType().isArray()
                                  && (f.getModifiers().contains(JavaModifier.PRIVATE)
                                      || f.getModifiers().contains(JavaModifier.SYNTHETIC))))));

  @ArchTest
  static final ArchRule filtersDoNotChange =
      fields()
          .that()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat()
          .implement(Filter.class)
          .should()
          .beFinal();

  // What would make two calls wait for each other.

  @ArchTest
  static final ArchRule nobodySharesWork =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.concurrent..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .orShould()
          .callCodeUnitWhere(
              target(
                  describe(
                      "locks, or waits",
                      (AccessTarget t) ->
                          t.getName().startsWith("synchronized")
                              || (t.getOwner().isEquivalentTo(Object.class)
                                  && Set.of("wait", "notify", "notifyAll").contains(t.getName())))))
          .orShould()
          .dependOnClassesThat(
              describe(
                  "lock at every call",
                  (JavaClass c) ->
                      Set.of("StringBuffer", "Vector", "Stack", "Hashtable")
                          .contains(c.getSimpleName())));

  @ArchTest
  static final ArchRule noMethodLocks =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage(CLI)
          .should()
          .notHaveModifier(JavaModifier.SYNCHRONIZED);

  @ArchTest
  static final ArchRule noFieldIsVolatile =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage(CLI)
          .should()
          .notHaveModifier(JavaModifier.VOLATILE);

  /** Blocks that lock are not seen in classes, so the source has to do without the word. */
  @ArchTest
  static void noBlockLocks(JavaClasses classes) throws IOException {
    List<Path> locking = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path source : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(source).contains("synchronized")) {
          locking.add(source);
        }
      }
    }
    assertThat(locking).isEmpty();
  }

  // What would make two machines differ.

  @ArchTest
  static final ArchRule nobodyAsksForTheDefaultLocale =
      noClasses().should().callCodeUnitWhere(target(takesTheDefaultLocale()));

  @ArchTest
  static final ArchRule nobodyAsksForTheDefaultZone =
      noClasses()
          .should()
          .callCodeUnitWhere(
              target(
                  calls("java.time.ZoneId.systemDefault", "java.time.Clock.systemDefaultZone")
                      .or(calls("java.util.TimeZone.getDefault", "java.util.Calendar.getInstance"))
                      .or(
                          describe(
                              "is now() without a clock or zone",
                              (AccessTarget t) ->
                                  t.getName().equals("now")
                                      && t.getOwner().getPackageName().equals("java.time")
                                      && !t.getOwner().getSimpleName().equals("Instant")
                                      && arguments(t) == 0))));

  @ArchTest
  static final ArchRule nobodyAsksForTheDefaultCharset =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .callCodeUnitWhere(
              target(
                  calls("java.nio.charset.Charset.defaultCharset")
                      .or(
                          describe(
                              "turns bytes to characters or back without a charset",
                              (AccessTarget t) ->
                                  (t.getFullName().startsWith("java.lang.String.getBytes(")
                                          && arguments(t) == 0)
                                      || t.getFullName().equals("java.lang.String.<init>([B)")
                                      || t.getFullName()
                                          .equals(
                                              "java.io.InputStreamReader.<init>(java.io.InputStream)")))));

  @ArchTest
  static final ArchRule theLibraryAsksNoClockAndNoDice =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .and()
          .doNotHaveFullyQualifiedName(ROOT + ".Deadline")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Random.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.time.Clock.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Date.class)
          .orShould()
          .callCodeUnitWhere(
              target(
                  calls("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime")
                      .or(calls("java.time.Instant.now", "java.lang.Math.random"))
                      .or(
                          calls(
                              "java.util.UUID.randomUUID", "java.lang.System.identityHashCode"))));

  // Form.

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      classes()
          .should(
              have(
                  describe(
                      "a name that is no filler",
                      (JavaClass c) ->
                          !c.getSimpleName()
                              .matches(
                                  "(Abstract|Base|Common|Default).*|.*(Utils?|Helpers?|Impl|Manager)"))))
          .andShould()
          .resideOutsideOfPackages("..util..", "..helper..", "..common..", "..impl..", "..base..");

  @ArchTest
  static final ArchRule accessorsCarryNoGet =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(ROOT, DOCUMENT, FILTER)
          .should()
          .haveNameNotMatching("get[A-Z].*");

  @ArchTest
  static final ArchRule publicClassesAreFinal =
      classes()
          .that()
          .arePublic()
          .and()
          .areNotInterfaces()
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule builtInFiltersAreHidden =
      classes()
          .that()
          .implement(Filter.class)
          .should()
          .bePackagePrivate()
          .andShould()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule filtersCanBeSent =
      fields()
          .that()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat()
          .implement(Filter.class)
          .should(
              have(
                  describe(
                      "a type that is serializable",
                      (JavaField f) ->
                          f.getModifiers().contains(JavaModifier.TRANSIENT)
                              || f.getRawType().isPrimitive()
                              || f.getRawType().isAssignableTo(Serializable.class))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule signaturesHaveNoOptional =
      codeUnits()
          .that(are(describe("written by hand", (JavaCodeUnit u) -> !u.getName().contains("$"))))
          .should(
              have(
                  describe(
                      "no Optional in it",
                      (JavaCodeUnit u) ->
                          Stream.concat(
                                  Stream.of(u.getRawReturnType()),
                                  u.getRawParameterTypes().stream())
                              .noneMatch(ArchitectureTest::isOptional))));

  @ArchTest
  static final ArchRule thePublicApiShowsNothingInternal =
      codeUnits()
          .that(are(describe("seen from outside", ArchitectureTest::isSeen)))
          .should(
              have(
                  describe(
                      "no internal type in it",
                      (JavaCodeUnit u) ->
                          u.getAllInvolvedRawTypes().stream()
                              .noneMatch(resideInAPackage("dev.winnow.internal..")))));

  private static ArchRule onlyImports(String from, String... to) {
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.winnow..")
                .and(not(resideInAPackage(from)))
                .and(not(resideInAnyPackage(to))))
        .as("classes of " + from + " import of this project only " + String.join(", ", to))
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<AccessTarget> calls(String... names) {
    Set<String> wanted = Set.of(names);
    return describe(
        "is one of " + wanted,
        target -> wanted.contains(target.getOwner().getFullName() + "." + target.getName()));
  }

  /** Methods that have a twin with a locale, and those that have none. */
  private static DescribedPredicate<AccessTarget> takesTheDefaultLocale() {
    Set<String> withTwins =
        Set.of(
            "java.lang.String.format",
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.io.PrintStream.printf",
            "java.io.PrintStream.format",
            "java.io.PrintWriter.printf",
            "java.io.PrintWriter.format",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.time.format.DateTimeFormatterBuilder.toFormatter",
            "java.text.NumberFormat.getInstance",
            "java.text.NumberFormat.getIntegerInstance",
            "java.text.NumberFormat.getPercentInstance",
            "java.text.Collator.getInstance",
            "java.text.BreakIterator.getWordInstance",
            "java.text.BreakIterator.getSentenceInstance",
            "java.text.BreakIterator.getLineInstance",
            "java.text.BreakIterator.getCharacterInstance");
    Set<String> without =
        Set.of(
            "java.util.Locale.getDefault",
            "java.lang.String.formatted",
            "java.text.MessageFormat.format",
            "java.time.format.DateTimeFormatter.ofLocalizedDate",
            "java.time.format.DateTimeFormatter.ofLocalizedDateTime");
    return describe(
        "takes the default locale",
        target -> {
          String name = target.getOwner().getFullName() + "." + target.getName();
          return without.contains(name)
              || (withTwins.contains(name) && !target.getFullName().contains("java.util.Locale"))
              || (Set.of(
                          "java.text.SimpleDateFormat",
                          "java.text.DecimalFormat",
                          "java.util.Formatter")
                      .contains(target.getOwner().getFullName())
                  && target.getName().equals("<init>")
                  && !target.getFullName().contains("java.util.Locale"));
        });
  }

  /** A collection is told by its interface alone: that nobody puts anything in is not seen. */
  private static boolean isFixed(JavaClass type) {
    return type.isPrimitive()
        || type.isEnum()
        || Stream.of(
                String.class,
                List.class,
                Set.class,
                Map.class,
                Pattern.class,
                Instant.class,
                LocalDate.class)
            .anyMatch(type::isEquivalentTo)
        || (type.getPackageName().startsWith(ROOT)
            && type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL)));
  }

  private static int arguments(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitCallTarget call
        ? call.getRawParameterTypes().size()
        : 0;
  }

  private static boolean isOptional(JavaClass type) {
    return Stream.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class)
        .anyMatch(type::isEquivalentTo);
  }

  private static boolean isSeen(JavaMember member) {
    JavaClass owner = member.getOwner();
    boolean exported = resideInAnyPackage(ROOT, DOCUMENT, FILTER).test(owner);
    while (owner.getEnclosingClass().isPresent()) {
      if (!owner.getModifiers().contains(JavaModifier.PUBLIC)) {
        return false;
      }
      owner = owner.getEnclosingClass().get();
    }
    return exported
        && owner.getModifiers().contains(JavaModifier.PUBLIC)
        && member.getModifiers().contains(JavaModifier.PUBLIC);
  }

  /** Every package is a slice of its own. */
  private static final class ByPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(javaClass.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}

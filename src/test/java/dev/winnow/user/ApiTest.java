package dev.winnow.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What callers may rely on, a line for each class and member that they see. A line that goes or
 * changes breaks somebody's build: {@code -Dapi=write} writes the list anew, a decision, to be said
 * in the changelog.
 */
class ApiTest {
  private static final Path LISTED = Path.of("testdata", "api.txt");

  @Test
  void theApiIsWhatIsListed() throws IOException {
    Set<String> lines = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.winnow")) {
      boolean exported =
          Set.of("dev.winnow", "dev.winnow.document", "dev.winnow.filter")
              .contains(type.getPackageName());
      if (exported && isSeen(type)) {
        lines.add(line(type));
        type.getMembers().stream()
            .filter(member -> isSeen(member.getModifiers()))
            .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
            .forEach(member -> lines.add(type.getName() + " " + signature(member)));
      }
    }
    String api = String.join("\n", lines) + "\n";
    if ("write".equals(System.getProperty("api"))) {
      Files.writeString(LISTED, api);
    }
    assertThat(api).isEqualTo(Files.readString(LISTED));
  }

  private static boolean isSeen(JavaClass type) {
    return isSeen(type.getModifiers())
        && (type.getEnclosingClass().isEmpty() || isSeen(type.getEnclosingClass().get()));
  }

  private static boolean isSeen(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static String line(JavaClass type) {
    String kind =
        type.isRecord()
            ? "record"
            : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    Set<String> above = new TreeSet<>();
    type.getRawInterfaces().forEach(face -> above.add(face.getName()));
    return type.getName() + " " + kind + " " + above;
  }

  /** With type parameters, as a compiler sees it. */
  private static String signature(JavaMember member) {
    Member real = member.reflect();
    return real instanceof Method method
        ? method.toGenericString()
        : real instanceof Constructor<?> made
            ? made.toGenericString()
            : ((Field) real).toGenericString();
  }
}

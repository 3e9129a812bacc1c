package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What a user's build inherits from ours. */
class PomTest {
  @Test
  void givesItsUsersJsoupAndCommonsTextAlone() throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile());
    XPath xpath = XPathFactory.newInstance().newXPath();
    NodeList inherited =
        (NodeList)
            xpath.evaluate(
                "/project/dependencies/dependency[not(optional = 'true')]"
                    + "[not(scope = 'test' or scope = 'provided')]/artifactId",
                pom,
                XPathConstants.NODESET);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < inherited.getLength(); i++) {
      names.add(inherited.item(i).getTextContent());
    }
    assertThat(names).containsExactlyInAnyOrder("jsoup", "commons-text");
  }
}

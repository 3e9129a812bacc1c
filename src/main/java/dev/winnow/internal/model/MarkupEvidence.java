package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.document.Markup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tags tell of a page's blocks: what their names say, the links, and how the blocks fare
 * that stand in the same tags. A page's templates mark like with like.
 */
final class MarkupEvidence {
  private static final float MIDDLE = 0.8f;
  private static final float FAR = 0.95f;

  private final List<Block> blocks;
  private final BlockForm[] forms;
  private final float[] lexical;
  private final Columns columns;
  private float words;

  /** What blocks in the same tags have in common. */
  private static final class Group {
    int blocks;
    float words;
    float prose;
    float lexical;
    float links;
    int first = -1;
  }

  /** Adds to these columns, given what the words alone say of each block. */
  MarkupEvidence(List<Block> blocks, BlockForm[] forms, float[] lexical, Columns columns) {
    this.blocks = blocks;
    this.forms = forms;
    this.lexical = lexical;
    this.columns = columns;
  }

  /** Adds the columns, given what the names of the tags say of each block. */
  void add(float[] names) {
    int n = forms.length;
    float[] links = new float[n];
    float[] depth = columns.add("markup.depth");
    for (Block block : blocks) {
      Markup markup = block.markup();
      links[block.index()] = markup == null ? 0 : (float) markup.linkDensity();
      depth[block.index()] = markup == null ? 0 : markup.depth();
      words += forms[block.index()].words;
    }
    System.arraycopy(names, 0, columns.add("markup.names"), 0, n);
    System.arraycopy(links, 0, columns.add("markup.links"), 0, n);
    Context.smooth(columns, "middle.markup.names", names, MIDDLE);
    Context.smooth(columns, "far.markup.names", names, FAR);
    Context.smooth(columns, "middle.markup.links", links, MIDDLE);
    Context.neighbours(columns, "markup.names", names, 1);
    Context.neighbours(columns, "markup.links", links, 1);
    Map<Integer, Group> byWords = new HashMap<>();
    Map<Integer, Group> byPath = new HashMap<>();
    Group[] ofWords = new Group[n];
    Group[] ofPath = new Group[n];
    Markup before = null;
    for (Block block : blocks) {
      Markup markup = block.markup();
      int i = block.index();
      if (MarkupLexicon.isSame(markup, before)) {
        ofWords[i] = ofWords[i - 1];
        ofPath[i] = ofPath[i - 1];
      } else {
        int hash = markup == null ? 0 : markup.words().hashCode();
        int path = markup == null ? 0 : markup.path().hashCode();
        ofWords[i] = byWords.computeIfAbsent(hash, key -> new Group());
        ofPath[i] = byPath.computeIfAbsent(31 * hash + path, key -> new Group());
      }
      join(ofWords[i], i, links[i]);
      join(ofPath[i], i, links[i]);
      before = markup;
    }
    groups("same-names", ofWords);
    groups("same-path", ofPath);
    main(ofWords);
    columns.page(mean(links), "markup.links");
    columns.page(mean(names), "markup.names");
    columns.page(PageFeatures.share(byPath.size(), n), "markup.groups");
  }

  private void join(Group group, int i, float links) {
    float size = forms[i].words;
    group.first = group.first < 0 ? i : group.first;
    group.blocks++;
    group.words += size;
    group.prose +=
        forms[i].isSentence() && forms[i].functionWords >= Context.LEAST_FUNCTION_WORDS ? size : 0;
    group.lexical += lexical[i] * size;
    group.links += links * size;
  }

  private void groups(String name, Group[] of) {
    float[] size = columns.add(name, ".blocks");
    float[] share = columns.add(name, ".words");
    float[] prose = columns.add(name, ".prose");
    float[] mean = columns.add(name, ".lexical");
    float[] links = columns.add(name, ".links");
    for (int i = 0; i < of.length; i++) {
      size[i] = PageFeatures.log(of[i].blocks);
      share[i] = PageFeatures.share(of[i].words, words);
      prose[i] = PageFeatures.share(of[i].prose, of[i].words);
      mean[i] = PageFeatures.share(of[i].lexical, of[i].words);
      links[i] = PageFeatures.share(of[i].links, of[i].words);
    }
  }

  /** How much of the tags around it a block shares with the greatest group of prose. */
  private void main(Group[] of) {
    float[] path = columns.add("main.path");
    float[] names = columns.add("main.names");
    Group main = null;
    for (Group group : of) {
      main = main == null || group.prose > main.prose ? group : main;
    }
    Markup best = main == null ? null : blocks.get(main.first).markup();
    Markup before = null;
    for (Block block : blocks) {
      Markup own = block.markup();
      int i = block.index();
      if (MarkupLexicon.isSame(own, before)) {
        path[i] = path[i - 1];
        names[i] = names[i - 1];
      } else if (best != null && own != null) {
        path[i] = best.depth() - shared(best.path(), own.path());
        names[i] = PageFeatures.share(shared(best.words(), own.words()), best.words().size());
      }
      before = own;
    }
  }

  private static int shared(List<String> one, List<String> other) {
    int i = 0;
    while (i < one.size() && i < other.size() && one.get(i).equals(other.get(i))) {
      i++;
    }
    return i;
  }

  private float mean(float[] values) {
    float sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * forms[i].words;
    }
    return PageFeatures.share(sum, words);
  }
}

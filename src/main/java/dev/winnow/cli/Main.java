package dev.winnow.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ScopeType;

/** The command line of Winnow: {@code extract}, {@code explain} and {@code batch}. */
@Command(
    name = "winnow",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    description =
        "Removes boilerplate from scraped web text and accounts for every character it leaves out.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 all went well; 1 a file or a record could not be processed; 2 the command was"
          + " not understood."
    })
public final class Main {
  /** What went wrong is said on standard error, or beside each record of the output. */
  static final int FAILED = 1;

  private Main() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param args the command's name and its arguments
   */
  public static void main(String[] args) {
    System.exit(run(Streams.standard(), args));
  }

  /** Runs a command against these streams and gives its exit code. */
  static int run(Streams streams, String... args) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8));
    PrintStream err = streams.err();
    CommandLine commands =
        new CommandLine(new Main())
            .addSubcommand(new ExtractCommand(streams))
            .addSubcommand(new ExplainCommand(streams))
            .addSubcommand(new BatchCommand(streams))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(ArticleJson.class, ArticleJson::of)
            .setOut(out)
            .setColorScheme(
                Help.defaultColorScheme(streams.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
            .setParameterExceptionHandler(
                (failure, given) -> {
                  err.println(
                      "winnow: " + VisibleText.ofLine(String.valueOf(failure.getMessage())));
                  String command = failure.getCommandLine().getCommandSpec().qualifiedName();
                  err.println("Try '" + command + " --help'.");
                  return CommandLine.ExitCode.USAGE;
                })
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  err.println("winnow: " + VisibleText.ofLine(Streams.reason(failure)));
                  return FAILED;
                });
    for (CommandLine command : commands.getSubcommands().values()) {
      command.getCommandSpec().version(version());
    }
    commands.getCommandSpec().version(version());
    try {
      int code = commands.execute(args);
      if (out.checkError() && code == CommandLine.ExitCode.OK) {
        err.println("winnow: standard output: cannot be written");
        return FAILED;
      }
      return code;
    } catch (OutOfMemoryError e) {
      err.println("winnow: out of memory; java -Xmx gives more");
      return FAILED;
    }
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return "winnow " + (version == null ? "(not packaged)" : version);
  }
}

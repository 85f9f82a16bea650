package io.finlego.standalone.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Prints the story, in colour if the output is a terminal. */
final class Narrator {

  private static final String BOLD = "1";
  private static final String FAINT = "2";
  private static final String RED = "31";
  private static final String GREEN = "32";

  private final PrintStream out;
  private final boolean coloured;
  private int steps;

  Narrator(PrintStream out, boolean coloured) {
    this.out = out;
    this.coloured = coloured;
  }

  void title(String text) {
    out.println(styled(BOLD, text));
  }

  void step(String text) {
    steps++;
    out.println();
    out.println(styled(BOLD, String.format(Locale.ROOT, "%2d. %s", steps, text)));
  }

  /** Prints a request so that the reader can repeat it. */
  void request(String method, String path) {
    out.println("    " + styled(FAINT, method + " " + path));
  }

  void fact(String text) {
    out.println("    " + text);
  }

  void end(String text) {
    out.println();
    out.println(styled(GREEN, text));
  }

  void surprise(String text) {
    out.println();
    out.println(styled(RED, "The demo ends early: " + text));
  }

  private String styled(String code, String text) {
    return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}

package io.finlego.standalone.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Prints the steps of the demo, in colour if the output is a terminal. */
final class Narrator {

  private static final String BOLD = "1";
  private static final String FAINT = "2";
  private static final String RED = "31";
  private static final String GREEN = "32";

  private final PrintStream output;
  private final boolean coloured;
  private int stepCount;

  Narrator(PrintStream output, boolean coloured) {
    this.output = output;
    this.coloured = coloured;
  }

  void printTitle(String text) {
    output.println(styled(BOLD, text));
  }

  void printStep(String text) {
    stepCount++;
    output.println();
    output.println(styled(BOLD, String.format(Locale.ROOT, "%2d. %s", stepCount, text)));
  }

  /** Prints the method and the path of a request, so that the user can repeat it. */
  void printRequest(String method, String path) {
    output.println("    " + styled(FAINT, method + " " + path));
  }

  void printFact(String text) {
    output.println("    " + text);
  }

  void printEnd(String text) {
    output.println();
    output.println(styled(GREEN, text));
  }

  void printFailure(String text) {
    output.println();
    output.println(styled(RED, "The demo ends early: " + text));
  }

  private String styled(String ansiCode, String text) {
    return coloured ? "\u001b[" + ansiCode + "m" + text + "\u001b[0m" : text;
  }
}

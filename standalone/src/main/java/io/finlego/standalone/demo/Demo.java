package io.finlego.standalone.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The main class of {@code ./finlego demo}. The exit status is 0 if all results were as expected.
 * It is 1 if a result was not as expected, or if no stack answers at {@code FINLEGO_URL}. If this
 * variable is not set, the demo calls the port {@code FINLEGO_PORT} of this machine.
 */
public final class Demo {

  private Demo() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    var environment = System.getenv();
    var output =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var coloured = isColoured(environment);
    try {
      playBankDay(baseUrl(environment), output, coloured);
    } catch (DemoException e) {
      new Narrator(output, coloured).printFailure(String.valueOf(e.getMessage()));
      System.exit(1);
    }
  }

  /**
   * Plays one day of a bank and prints each step.
   *
   * @throws DemoException if a result is not as expected
   */
  public static void playBankDay(URI baseUrl, PrintStream output, boolean coloured) {
    var narrator = new Narrator(output, coloured);
    narrator.printTitle("A bank's day at " + baseUrl);
    try (var backOffice = new BackOffice(baseUrl, narrator)) {
      new BankDay(backOffice, narrator).play();
    }
    narrator.printEnd("That was the bank's day: every step was as expected.");
  }

  private static URI baseUrl(Map<String, String> environment) {
    var port = environment.getOrDefault("FINLEGO_PORT", "8080");
    var url = environment.getOrDefault("FINLEGO_URL", "http://localhost:" + port);
    try {
      var uri = URI.create(url);
      if (uri.getHost() != null && uri.getScheme().startsWith("http")) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new DemoException("FINLEGO_URL is no URL: " + url);
    }
    throw new DemoException("FINLEGO_URL is no URL: " + url);
  }

  private static boolean isColoured(Map<String, String> environment) {
    return Boolean.getBoolean("finlego.terminal") && !environment.containsKey("NO_COLOR");
  }
}

package io.finlego.standalone.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The program behind {@code ./finlego demo}. The exit status is 0 if everything was as expected.
 * The status is 1 if something was not as expected, or if no stack answers at {@code FINLEGO_URL}
 * (by default port {@code FINLEGO_PORT} on this machine).
 */
public final class Demo {

  private Demo() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    var environment = System.getenv();
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var coloured = isColoured(environment);
    try {
      tell(base(environment), out, coloured);
    } catch (Surprise e) {
      new Narrator(out, coloured).surprise(String.valueOf(e.getMessage()));
      System.exit(1);
    }
  }

  /**
   * Plays the story of one day and prints it.
   *
   * @throws Surprise when something is not as expected
   */
  public static void tell(URI base, PrintStream out, boolean coloured) {
    var narrator = new Narrator(out, coloured);
    narrator.title("A bank's day at " + base);
    try (var bank = new Bank(base, narrator)) {
      new BankDay(bank, narrator).tell();
    }
    narrator.end("That was the bank's day: every step was as expected.");
  }

  private static URI base(Map<String, String> environment) {
    var port = environment.getOrDefault("FINLEGO_PORT", "8080");
    var url = environment.getOrDefault("FINLEGO_URL", "http://localhost:" + port);
    try {
      var base = URI.create(url);
      if (base.getHost() != null && base.getScheme().startsWith("http")) {
        return base;
      }
    } catch (IllegalArgumentException e) {
      throw new Surprise("FINLEGO_URL is no URL: " + url);
    }
    throw new Surprise("FINLEGO_URL is no URL: " + url);
  }

  private static boolean isColoured(Map<String, String> environment) {
    return Boolean.getBoolean("finlego.terminal") && !environment.containsKey("NO_COLOR");
  }
}

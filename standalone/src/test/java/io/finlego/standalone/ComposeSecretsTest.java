package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.finlego.vault.SecretSeal;
import io.finlego.vault.VaultSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keys and passwords are not in {@code docker-compose.yml}. A laptop has its own file of them. */
class ComposeSecretsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String SANDBOX_COMMAND =
      "docker compose --env-file docker/sandbox.env up --wait";

  /** A placeholder, with the operator and the text after the variable's name. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)([^}]*)}");

  private static final Pattern SECRET_NAME =
      Pattern.compile("\\w*(PASSWORD|SECRET|KEY|MASTERKEYS)\\w*");

  /** The line of a variable that a service gets. */
  private static final Pattern VARIABLE_LINE = Pattern.compile("^ +([A-Z][A-Z0-9_]+):(.*)$");

  @Test
  void composeDemandsEverySecretAndHasNoneItself() {
    List<String> secretValues =
        read("docker-compose.yml")
            .lines()
            .map(VARIABLE_LINE::matcher)
            .filter(line -> line.matches() && SECRET_NAME.matcher(line.group(1)).matches())
            .filter(line -> !line.group(1).endsWith("_KEY_FILE"))
            .map(line -> line.group(2).strip())
            .filter(value -> !value.isEmpty())
            .toList();

    assertThat(secretValues)
        .hasSizeGreaterThan(10)
        .allMatch(value -> value.matches("\\$\\{\\w+:\\?see docs/services-apart\\.md}"));
  }

  @Test
  void theSandboxHasAValueForEachVariableThatComposeDemands() {
    Map<String, String> sandbox = sandbox();
    var names = new TreeSet<>(demandedVariables());
    names.add("FINLEGO_PROFILES");

    assertThat(sandbox.keySet()).containsExactlyInAnyOrderElementsOf(names);
    assertThat(sandbox.values()).noneMatch(String::isBlank);
    assertThat(sandbox).containsEntry("FINLEGO_PROFILES", "sandbox");
  }

  @Test
  void theKeysOfTheSandboxFitTheVault() {
    Map<String, String> sandbox = sandbox();

    assertThatNoException()
        .isThrownBy(
            () ->
                new SecretSeal(
                    new VaultSettings(
                        "m1",
                        Map.of("m1", sandbox.get("FINLEGO_VAULT_MASTERKEYS_M1")),
                        sandbox.get("FINLEGO_VAULT_SEARCHKEY"))));
    assertThat(sandbox.get("FINLEGO_REPORTS_SECRET")).hasSizeGreaterThanOrEqualTo(16);
  }

  @Test
  void oneCommandStartsTheSandboxAndIsDocumented() {
    for (String file : List.of("docker-compose.yml", "README.md", "docs/services-apart.md")) {
      assertThat(read(file)).as(file).contains(SANDBOX_COMMAND);
    }
    assertThat(read("docs/services-apart.md")).contains(demandedVariables());
  }

  private static TreeSet<String> demandedVariables() {
    return PLACEHOLDER
        .matcher(read("docker-compose.yml"))
        .results()
        .filter(placeholder -> placeholder.group(2).startsWith(":?"))
        .map(placeholder -> placeholder.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> sandbox() {
    Properties properties = new Properties();
    try (var file = Files.newBufferedReader(ROOT.resolve("docker/sandbox.env"))) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().toString(), entry -> entry.getValue().toString()));
  }

  private static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;

/** Checks {@code docker-compose.yml} as far as that is possible without a Docker engine. */
class ComposeTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.-]+)");
  private static final Set<String> RUN_ONCE = Set.of("deployment", "folders");
  private static final Set<String> FRAMEWORK =
      Set.of(
          "serverport",
          "managementserverport",
          "springprofilesactive",
          "springkafkabootstrapservers");

  @Test
  void everyServiceHasAHealthCheckAndWaitsForTheServicesItNeeds() {
    services()
        .forEach(
            (name, service) -> {
              assertThat(service).as(name).containsKey("image");
              assertThat(service.containsKey("healthcheck") || RUN_ONCE.contains(name))
                  .as(name)
                  .isTrue();
              assertThat(services().keySet()).as(name).containsAll(needs(service));
            });
  }

  @Test
  void everyMountedFileExists() {
    services()
        .forEach(
            (name, service) ->
                strings(service.get("volumes")).stream()
                    .map(volume -> volume.split(":", 2)[0])
                    .filter(source -> source.startsWith("."))
                    .forEach(source -> assertThat(ROOT.resolve(source)).as(name).exists()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"client-processor", "ledger-processor", "reports-streams", "ingress-api"})
  void everyVariableIsASettingOfItsService(String service) throws IOException {
    var names = new TreeSet<>(FRAMEWORK);
    names.addAll(settings(service));

    assertThat(environment(service).keySet())
        .as("known: %s", names)
        .allMatch(name -> isKnown(plain(name), names));
  }

  /** Tells whether the name is a setting, or an entry of a setting that is a map. */
  private static boolean isKnown(String name, Set<String> names) {
    return names.contains(name)
        || names.stream()
            .filter(setting -> setting.endsWith("*"))
            .anyMatch(setting -> name.startsWith(setting.substring(0, setting.length() - 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"client-processor", "ledger-processor", "reports-streams", "ingress-api"})
  void aServiceWithSettingsForTheSandboxRunsInItOnlyIfAsked(String service) throws IOException {
    var file = ROOT.resolve(service).resolve("src/main/resources/" + service + ".yml");
    var hasSandbox = Files.readString(file).contains("on-profile: sandbox");
    var profiles = environment(service).getOrDefault("SPRING_PROFILES_ACTIVE", "");

    assertThat(profiles).isEqualTo(hasSandbox ? "${FINLEGO_PROFILES:-}" : "");
  }

  @Test
  void theReportsAskTheIngressForTheirSecret() {
    var reports = environment("reports-streams");
    assertThat(reports).containsEntry("FINLEGO_REPORTS_ADDRESS", "0.0.0.0");
    assertThat(environment("ingress-api"))
        .contains(Map.entry("FINLEGO_REPORTS_SECRET", reports.get("FINLEGO_REPORTS_SECRET")));
  }

  @Test
  void imagesHaveTheNamesThatTheBuildGivesThem() throws IOException {
    for (var name :
        List.of("client-processor", "ledger-processor", "reports-streams", "ingress-api")) {
      var pom = Files.readString(ROOT.resolve(name).resolve("pom.xml"));
      assertThat(pom).contains("<artifactId>finlego-" + name + "</artifactId>");
      assertThat(services().get(name).get("image").toString())
          .startsWith("finlego/finlego-" + name + ":");
    }
  }

  /**
   * The keys and placeholders of the service's own file, and the components of its settings
   * records.
   */
  private static Set<String> settings(String service) throws IOException {
    var file = ROOT.resolve(service).resolve("src/main/resources/" + service + ".yml");
    var text = Files.readString(file);
    var placeholders = PLACEHOLDER.matcher(text).results().map(match -> match.group(1));
    var keys = new TreeSet<String>();
    for (var document : new Yaml().loadAll(text)) {
      collect("", document, keys);
    }
    return Stream.of(placeholders, keys.stream(), settingsRecords(service))
        .flatMap(names -> names)
        .map(ComposeTest::plain)
        .collect(Collectors.toSet());
  }

  /** The components of the records to which the service binds settings. */
  private static Stream<String> settingsRecords(String service) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    var packages =
        new ArrayList<>(List.of("io.finlego." + service.split("-")[0], "io.finlego.processing"));
    if (!service.equals("reports-streams")) {
      packages.add("io.finlego.vault");
    }
    return packages.stream()
        .flatMap(packageName -> scanner.findCandidateComponents(packageName).stream())
        .map(match -> ClassUtils.resolveClassName(match.getBeanClassName(), null))
        .flatMap(
            type -> components(type.getAnnotation(ConfigurationProperties.class).value(), type));
  }

  private static Stream<String> components(String prefix, Class<?> type) {
    if (Map.class.isAssignableFrom(type)) {
      return Stream.of(prefix + ".*");
    }
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents())
            .flatMap(
                component -> components(prefix + "." + component.getName(), component.getType()))
        : Stream.of(prefix);
  }

  private static void collect(String prefix, Object value, Set<String> keys) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, child) -> collect(prefix + key + ".", child, keys));
    } else {
      keys.add(prefix);
    }
  }

  /** The name without case and separators, which relaxed binding ignores. */
  private static String plain(String name) {
    return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> environment(String service) {
    return map(services().get(service).get("environment"));
  }

  private static Set<String> needs(Map<String, Object> service) {
    return service.containsKey("depends_on") ? map(service.get("depends_on")).keySet() : Set.of();
  }

  private static Map<String, Map<String, Object>> services() {
    try {
      Map<String, Object> compose =
          new Yaml()
              .load(Files.readString(ROOT.resolve("docker-compose.yml"), StandardCharsets.UTF_8));
      return map(compose.get("services")).entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> map(entry.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static List<String> strings(Object value) {
    return value == null ? List.of() : ((List<?>) value).stream().map(Object::toString).toList();
  }
}

package io.finlego.standalone;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Gives each service only those auto-configurations of Spring Boot that it also has when it runs
 * alone. In this program all services share one class path. Without this filter, Spring Boot would
 * configure for each service everything on the class path, for example a database and logins for
 * the reports, and migrations for the ingress. One service measures the process, because the meters
 * of all services count together: otherwise each collection of garbage would count four times.
 */
public final class OwnAutoConfigurations
    implements AutoConfigurationImportFilter, EnvironmentAware {

  static final String SERVICE_PROPERTY = "finlego.standalone.service";

  private static final List<String> DATABASE_PACKAGES =
      List.of("org.springframework.boot.jdbc.", "org.springframework.boot.transaction.");
  private static final List<String> MIGRATION_PACKAGES =
      List.of("org.springframework.boot.flyway.");
  private static final List<String> API_PACKAGES =
      List.of("org.springframework.boot.security.", "org.springdoc.");

  /** Meters of the whole process: its memory, its threads, its log and its processors. */
  private static final List<String> PROCESS_PACKAGES =
      Stream.of("jvm", "logging", "system")
          .map("org.springframework.boot.micrometer.metrics.autoconfigure.%s."::formatted)
          .toList();

  private List<String> excludedPackages = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    var service = environment.getProperty(SERVICE_PROPERTY, Service.class);
    excludedPackages = service == null ? List.of() : excludedPackagesOf(service);
  }

  @Override
  public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
    var matches = new boolean[candidates.length];
    for (var i = 0; i < candidates.length; i++) {
      var candidate = candidates[i];
      matches[i] = candidate == null || excludedPackages.stream().noneMatch(candidate::startsWith);
    }
    return matches;
  }

  private static List<String> excludedPackagesOf(Service service) {
    return switch (service) {
      case CLIENT_PROCESSOR, LEDGER_PROCESSOR -> joined(Stream.of(API_PACKAGES, PROCESS_PACKAGES));
      case REPORTS_STREAMS ->
          joined(Stream.of(DATABASE_PACKAGES, MIGRATION_PACKAGES, API_PACKAGES, PROCESS_PACKAGES));
      case INGRESS_API -> MIGRATION_PACKAGES;
    };
  }

  private static List<String> joined(Stream<List<String>> packages) {
    return packages.flatMap(List::stream).toList();
  }
}

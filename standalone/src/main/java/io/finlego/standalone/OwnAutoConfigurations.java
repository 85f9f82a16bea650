package io.finlego.standalone;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Gives each service only the auto-configurations that it has with its own class path. In this
 * program all services share one class path, and Spring Boot would configure everything that it
 * finds there: a database for the reports, logins for their queries, migrations for the ingress.
 */
public final class OwnAutoConfigurations
    implements AutoConfigurationImportFilter, EnvironmentAware {

  static final String SERVICE = "finlego.standalone.service";

  private static final List<String> OF_DATABASES =
      List.of("org.springframework.boot.jdbc.", "org.springframework.boot.transaction.");
  private static final List<String> OF_MIGRATIONS = List.of("org.springframework.boot.flyway.");
  private static final List<String> OF_THE_API =
      List.of("org.springframework.boot.security.", "org.springdoc.");

  private List<String> foreignPackages = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    var service = environment.getProperty(SERVICE, Service.class);
    foreignPackages = service == null ? List.of() : foreignTo(service);
  }

  @Override
  public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
    var matches = new boolean[candidates.length];
    for (var i = 0; i < candidates.length; i++) {
      var candidate = candidates[i];
      matches[i] = candidate == null || foreignPackages.stream().noneMatch(candidate::startsWith);
    }
    return matches;
  }

  private static List<String> foreignTo(Service service) {
    return switch (service) {
      case CLIENT_PROCESSOR, LEDGER_PROCESSOR -> OF_THE_API;
      case REPORTS_STREAMS ->
          Stream.of(OF_DATABASES, OF_MIGRATIONS, OF_THE_API).flatMap(List::stream).toList();
      case INGRESS_API -> OF_MIGRATIONS;
    };
  }
}

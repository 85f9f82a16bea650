package io.finlego.reports;

import io.finlego.kafka.KafkaConnection;
import io.finlego.schemas.AvroTrust;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Starts the reports as a program. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import(KafkaConnection.class)
public class ReportsStreams {

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    builder().run(arguments);
  }

  /**
   * Builds the Spring application, with the reports' own configuration file. Callers may add
   * properties and profiles.
   */
  public static SpringApplicationBuilder builder() {
    AvroTrust.establish();
    return new SpringApplicationBuilder(ReportsStreams.class)
        .web(WebApplicationType.SERVLET)
        .properties("spring.config.name=reports-streams");
  }
}

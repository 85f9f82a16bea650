package io.finlego.reports;

import io.finlego.kafka.KafkaConnection;
import io.finlego.schemas.AvroTrust;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The main class of the reports. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import(KafkaConnection.class)
public class ReportsStreams {

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    builder().run(arguments);
  }

  /**
   * Returns a builder for the Spring application that uses the reports' own configuration file. The
   * caller may add properties and profiles.
   */
  public static SpringApplicationBuilder builder() {
    AvroTrust.establish();
    return new SpringApplicationBuilder(ReportsStreams.class)
        .web(WebApplicationType.SERVLET)
        .properties("spring.config.name=reports-streams");
  }
}

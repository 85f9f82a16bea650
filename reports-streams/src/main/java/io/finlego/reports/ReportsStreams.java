package io.finlego.reports;

import io.finlego.kafka.KafkaConnection;
import io.finlego.schemas.AvroTrust;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The reports as a program. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import(KafkaConnection.class)
public class ReportsStreams {

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    builder().run(arguments);
  }

  /** The application with its own configuration file; callers may add properties and profiles. */
  public static SpringApplicationBuilder builder() {
    AvroTrust.establish();
    return new SpringApplicationBuilder(ReportsStreams.class)
        .web(WebApplicationType.SERVLET)
        .properties("spring.config.name=reports-streams");
  }
}

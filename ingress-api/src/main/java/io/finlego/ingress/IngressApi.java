package io.finlego.ingress;

import io.finlego.kafka.KafkaConnection;
import io.finlego.vault.VaultConfiguration;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The program that serves the REST API and sends commands to the command topics. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import({VaultConfiguration.class, KafkaConnection.class})
public class IngressApi {

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    RequestThreads.prepare();
    builder().run(arguments);
  }

  /**
   * Builds the application, which reads its own configuration file. The caller may add properties
   * and profiles before the start.
   */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(IngressApi.class)
        .web(WebApplicationType.SERVLET)
        .properties("spring.config.name=ingress-api");
  }
}

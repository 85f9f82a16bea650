package io.finlego.client;

import io.finlego.schemas.AvroTrust;
import java.util.Locale;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Applies the commands on clients. Its settings are in {@code client-processor.yml}. */
@SpringBootApplication
public class ClientProcessor {

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    AvroTrust.establish();
    builder().run(arguments);
  }

  /** Prepares the Spring application, for programs that run several services in one process. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(ClientProcessor.class)
        .properties("spring.config.name=client-processor");
  }
}

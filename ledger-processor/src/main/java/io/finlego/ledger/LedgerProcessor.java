package io.finlego.ledger;

import io.finlego.schemas.AvroTrust;
import java.util.Locale;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Applies the commands on accounts and payments. Its settings are in {@code ledger-processor.yml}.
 */
@SpringBootApplication
public class LedgerProcessor {

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    AvroTrust.establish();
    builder().run(arguments);
  }

  /** Prepares the Spring application, for programs that run several services in one process. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(LedgerProcessor.class)
        .properties("spring.config.name=ledger-processor");
  }
}

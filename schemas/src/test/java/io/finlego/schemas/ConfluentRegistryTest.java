package io.finlego.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.registry.RegistryServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConfluentRegistryTest {

  @Test
  void aRegistryGivesTheSameIdsAsTheCatalogue() throws Exception {
    try (RegistryServer registry = new RegistryServer()) {
      AvroCodec codec = codec(registry.url() + "/");
      byte[] value = codec.encode(Topics.CLIENT_COMMANDS, Samples.createClient());
      assertThat(value)
          .isEqualTo(AvroCodec.catalogue().encode(Topics.CLIENT_COMMANDS, Samples.createClient()));
      assertThat(codec.decode(value, ClientCommand.class))
          .hasToString(Samples.createClient().toString());
    }
  }

  @Test
  void schemasMissingInTheRegistryAreUnreleasedOrUnreadable() throws Exception {
    try (RegistryServer registry = new RegistryServer()) {
      AvroCodec codec = codec(registry.url());
      assertThatThrownBy(() -> codec.encode(Topics.LEDGER_EVENTS, Samples.createClient()))
          .isInstanceOf(UnreleasedSchemaException.class);
      assertThatThrownBy(() -> codec.decode(new byte[] {0, 0, 0, 99, 99, 1}, ClientCommand.class))
          .isInstanceOf(UnreadableRecordException.class);
    }
  }

  @Test
  void anUnavailableRegistryIsToldApartFromAnUnreadableRecord() throws Exception {
    String url;
    try (RegistryServer registry = new RegistryServer()) {
      url = registry.url();
    }
    AvroCodec codec = codec(url);
    byte[] value = AvroCodec.catalogue().encode(Topics.CLIENT_COMMANDS, Samples.createClient());
    assertThatThrownBy(() -> codec.decode(value, ClientCommand.class))
        .isInstanceOf(SchemaRegistryUnavailableException.class);
    assertThatThrownBy(() -> codec.encode(Topics.CLIENT_COMMANDS, Samples.createClient()))
        .isInstanceOf(SchemaRegistryUnavailableException.class);
  }

  @Test
  @Timeout(20)
  void aRegistryThatStallsInItsAnswerIsUnavailable() throws Exception {
    try (StallingServer stallingServer = new StallingServer()) {
      ConfluentRegistry registry =
          new ConfluentRegistry(stallingServer.url(), null, Duration.ofMillis(300));

      assertThatThrownBy(() -> registry.schemaOf(1))
          .isInstanceOf(SchemaRegistryUnavailableException.class);
      assertThatThrownBy(
              () -> registry.idOf(Topics.CLIENT_COMMANDS, Samples.createClient().getSchema()))
          .isInstanceOf(SchemaRegistryUnavailableException.class);
    }
  }

  private static AvroCodec codec(String url) {
    return AvroCodec.ofSettings(Map.of("schema.registry.url", url));
  }
}

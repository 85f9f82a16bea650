package io.finlego.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.reply.Reply;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroCodecTest {

  private final AvroCodec codec = AvroCodec.catalogue();

  static Stream<Sample> samples() {
    return Samples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aRecordIsDecodedAsItWasEncoded(Sample sample) {
    byte[] value = codec.encode(sample.topic(), sample.record());
    SpecificRecord decoded = codec.decode(value, sample.record().getClass());
    assertThat(decoded.toString()).isEqualTo(sample.record().toString());
    assertThat(codec.encode(sample.topic(), decoded)).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theHeaderNamesTheLatestReleasedVersion(Sample sample) {
    byte[] value = codec.encode(sample.topic(), sample.record());
    ReleasedSchema latest =
        SchemaCatalogue.shipped().latest(SchemaCatalogue.subjectOf(sample.topic()));
    assertThat(WireFormat.schemaId(value)).isEqualTo(latest.id());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aTruncatedValueIsUnreadable(Sample sample) {
    byte[] value = codec.encode(sample.topic(), sample.record());
    for (int length = 0; length < value.length; length++) {
      byte[] cut = Arrays.copyOf(value, length);
      assertUnreadable(cut, sample.record().getClass());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aValueWithAChangedByteIsAnotherRecordOrUnreadable(Sample sample) {
    byte[] value = codec.encode(sample.topic(), sample.record());
    for (int at = 0; at < value.length; at++) {
      for (int change : new int[] {0x01, 0x7f, 0x80, 0xff}) {
        byte[] changed = value.clone();
        changed[at] ^= (byte) change;
        try {
          codec.decode(changed, sample.record().getClass());
        } catch (UnreadableRecordException expected) {
          // no other exception may be thrown
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 9_999, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aValueWithAnUnknownIdIsUnreadable(int id) {
    ByteArray bytes = new ByteArray();
    WireFormat.writeHeader(bytes, id);
    assertUnreadable(bytes.take(), LedgerCommand.class);
  }

  @Test
  void aProfileOfTenThousandNestedLevelsIsReadAsText() {
    ClientCommand deep = Samples.createClient("[".repeat(10_000) + "]".repeat(10_000));
    byte[] value = codec.encode(Topics.CLIENT_COMMANDS, deep);
    assertThat(codec.decode(value, ClientCommand.class)).hasToString(deep.toString());
  }

  @Test
  void aWrongMagicByteIsUnreadable() {
    assertUnreadable("{\"a\": 1, \"b\": 2}".getBytes(), LedgerCommand.class);
  }

  @Test
  void bytesAfterTheRecordAreUnreadable() {
    byte[] value = codec.encode(Topics.CLIENT_COMMANDS, Samples.createClient());
    assertUnreadable(Arrays.copyOf(value, value.length + 1), ClientCommand.class);
  }

  @Test
  void aRecordOfAnotherTypeIsUnreadable() {
    byte[] value = codec.encode(Topics.CLIENT_COMMANDS, Samples.createClient());
    assertUnreadable(value, LedgerEvent.class);
    assertUnreadable(value, Reply.class);
  }

  @Test
  void valuesThatClaimHugeLengthsAreUnreadableAndTakeNoMemory() {
    for (long claim :
        new long[] {
          1L << 20, 1L << 24, Integer.MAX_VALUE - 9L, Long.MAX_VALUE / 2, -1, Long.MIN_VALUE
        }) {
      assertUnreadable(Samples.createClientWithSubjectLength(claim), ClientCommand.class);
      assertUnreadable(Samples.rejectedWithProblems(claim), Reply.class);
    }
  }

  @Test
  void aRecordIsRefusedUnderAnotherSubject() {
    assertThatThrownBy(() -> codec.encode(Topics.LEDGER_COMMANDS, Samples.createClient()))
        .isInstanceOf(UnreleasedSchemaException.class);
  }

  @Test
  void aFailedEncodingLeavesNothingBehind() {
    ClientCommand broken = new ClientCommand();
    assertThatThrownBy(() -> codec.encode(Topics.CLIENT_COMMANDS, broken))
        .isInstanceOf(RuntimeException.class);
    byte[] value = codec.encode(Topics.CLIENT_COMMANDS, Samples.createClient());
    assertThat(codec.decode(value, ClientCommand.class)).isEqualTo(Samples.createClient());
  }

  @Test
  void noPayloadIsInTheMessageOfAnUnreadableRecord() {
    byte[] value = codec.encode(Topics.CLIENT_COMMANDS, Samples.createClient());
    assertThatThrownBy(
            () -> codec.decode(Arrays.copyOf(value, value.length - 3), ClientCommand.class))
        .hasMessageNotContaining("Canary");
  }

  private void assertUnreadable(byte[] value, Class<? extends SpecificRecord> type) {
    assertThatThrownBy(() -> codec.decode(value, type))
        .isInstanceOf(UnreadableRecordException.class);
  }
}

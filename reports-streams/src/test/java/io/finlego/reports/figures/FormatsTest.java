package io.finlego.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.reports.figures.Keys.ClientAccount;
import io.finlego.reports.figures.Keys.DayKey;
import io.finlego.reports.figures.Keys.PartialTotalsKey;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Keys.WaitingKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

/** Stores and changelogs outlive a release, so old bytes must be read as they were written. */
class FormatsTest {

  private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-00000000abcd");
  private static final Day DAY =
      new Day(20_000, -5, WideAmount.of(7), WideAmount.of(-1), Long.MAX_VALUE, 3);

  @Test
  void everyFormReadsWhatItHasWritten() {
    for (UUID client : new UUID[] {null, ID}) {
      assertSame(
          Formats.MOVEMENT,
          new Movement(
              client,
              AccountKind.FX_POSITION,
              "EUR",
              1,
              Booking.CREDIT,
              2,
              -3,
              4,
              5,
              6,
              true,
              -7,
              8,
              9,
              client == null ? null : new Restatement(19_999, 20_001, List.of(DAY, DAY))));
      for (Day day : new Day[] {null, DAY}) {
        assertSame(
            Formats.ACCOUNT_STATE,
            new AccountState(
                client,
                AccountKind.SUSPENSE,
                "BHD",
                false,
                1,
                2,
                -3,
                4,
                5,
                WideAmount.of(6),
                new WideAmount(7, 8),
                WideAmount.of(-9),
                10,
                day,
                AccountState.NO_UNSENT_DAY));
      }
    }
    WideAmount amount = WideAmount.of(5);
    assertSame(Formats.TOTALS, new Totals(1, amount, amount, amount, amount, amount, amount, 9));
    assertSame(Formats.DAY, DAY);
    assertSame(Formats.ACCOUNT_ID, ID);
    assertSame(Formats.DAY_KEY, new DayKey(ID, -1));
    assertSame(Formats.CLIENT_ACCOUNT, new ClientAccount(ID, ID));
    assertSame(Formats.WAITING_KEY, new WaitingKey(ID, 5));
    assertSame(Formats.TOTALS_KEY, new TotalsKey("JPY", AccountKind.TREASURY));
    assertSame(
        Formats.PARTIAL_TOTALS_KEY,
        new PartialTotalsKey(new TotalsKey("JPY", AccountKind.CLIENT), 3));
  }

  @Test
  void aMovementHasTheBytesOfTheFirstRelease() {
    byte[] bytes =
        Formats.MOVEMENT
            .serializer()
            .serialize(
                "",
                new Movement(
                    ID,
                    AccountKind.CLIENT,
                    "EUR",
                    1,
                    Booking.DEBIT,
                    2,
                    3,
                    4,
                    5,
                    6,
                    true,
                    7,
                    8,
                    9,
                    null));

    assertThat(HexFormat.of().formatHex(bytes))
        .isEqualTo(
            "01"
                + "0198c0de00007000800000000000abcd"
                + "01"
                + "455552"
                + "05"
                + "0000000000000001"
                + "0000000000000002"
                + "0000000000000003"
                + "0000000000000004"
                + "0000000000000005"
                + "0000000000000006"
                + "0000000000000007"
                + "0000000000000008"
                + "00000009");
  }

  @Test
  void keysOfDaysLieInOrderEvenBefore1970() {
    byte[] before = Formats.DAY_KEY.serializer().serialize("", new DayKey(ID, -1));
    byte[] after = Formats.DAY_KEY.serializer().serialize("", new DayKey(ID, 0));

    assertThat(Arrays.compareUnsigned(before, after)).isNegative();
  }

  private static <T> void assertSame(Serde<T> serde, T value) {
    byte[] bytes = serde.serializer().serialize("", value);
    assertThat(serde.deserializer().deserialize("", bytes)).isEqualTo(value);
  }
}

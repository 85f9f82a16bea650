package io.finlego.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WideAmountTest {

  @Test
  void sumsEqualThoseOfUnboundedIntegers() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    WideAmount sum = WideAmount.ZERO;
    BigInteger exact = BigInteger.ZERO;
    for (int i = 0; i < 10_000; i++) {
      long amount = random.nextLong() >> random.nextInt(64);
      if (random.nextBoolean()) {
        sum = sum.plus(amount);
        exact = exact.add(BigInteger.valueOf(amount));
      } else {
        sum = sum.minus(WideAmount.of(amount));
        exact = exact.subtract(BigInteger.valueOf(amount));
      }
      assertThat(sum.toBigInteger()).as("seed %d", seed).isEqualTo(exact);
    }
    assertThat(sum.minus(sum).isZero()).isTrue();
  }
}

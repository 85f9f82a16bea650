package io.finlego.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.benchmarks.goal.Benchmark;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  @Test
  void allGoalsAreMeasuredThoroughlyWithoutArguments() {
    Options options = Options.parse();

    assertThat(options.showHelp()).isFalse();
    assertThat(options.effort().quick()).isFalse();
    assertThat(options.effort().pairCount()).isEqualTo(5);
    assertThat(options.effort().sideDuration()).isEqualTo(Duration.ofSeconds(20));
    assertThat(options.benchmarks())
        .extracting(Benchmark::id)
        .containsExactlyInAnyOrder("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8");
  }

  @Test
  void givenOptionsReplaceTheDefaults() {
    Options options = Options.parse("--quick", "--pairs", "7", "--seconds=30", "--only", "p3,P1");

    assertThat(options.effort().quick()).isTrue();
    assertThat(options.effort().pairCount()).isEqualTo(7);
    assertThat(options.effort().sideDuration()).isEqualTo(Duration.ofSeconds(30));
    assertThat(options.benchmarks()).extracting(Benchmark::id).containsExactly("P1", "P3");
  }

  @Test
  void aQuickRunOfAllGoalsBeginsNoGoalThatWouldEndTooLate() {
    assertThat(Options.parse("--quick").goalBeginLimit()).isEqualTo(Duration.ofMinutes(4));
    assertThat(Options.parse("--quick", "--only=P7").goalBeginLimit())
        .isGreaterThan(Duration.ofHours(1));
  }

  @Test
  void helpIsShownInsteadOfARun() {
    assertThat(Options.parse("--help").showHelp()).isTrue();
    assertThat(Options.USAGE).contains("--quick", "--only", "--pairs", "--seconds", "P1,P2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--fast|There is no option '--fast'; --help shows those there are.",
        "--pairs=0|--pairs takes a number from 1 to 100, not '0'.",
        "--pairs|--pairs takes a number from 1 to 100, not ''.",
        "--seconds=1e3|--seconds takes a number from 1 to 600, not '1e3'.",
        "--quick=yes|--quick takes no value.",
        "--only=P1,P77|--only takes some of P1,P2,P3,P4,P5,P6,P7,P8, with commas between them, not"
            + " 'P1,P77'.",
      })
  void anInvalidArgumentIsRefusedWithTheAllowedValues(String argument, String message) {
    assertThatThrownBy(() -> Options.parse(argument))
        .isInstanceOf(Options.InvalidOptionException.class)
        .hasMessage(message);
  }
}

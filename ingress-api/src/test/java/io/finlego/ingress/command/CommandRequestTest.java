package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.schemas.Domain;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandRequestTest {

  private static final Operation OPERATION = new Operation("make", Domain.LEDGER);

  @Test
  void aCommandsIdIsMadeOfCallerOperationAndKey() {
    CurrentCaller caller = new CurrentCaller(CallerKind.SYSTEM, "issuer", "one", null);
    CurrentCaller otherCaller = new CurrentCaller(CallerKind.SYSTEM, "issuer", "two", null);

    assertThat(CommandRequest.id(context(caller, "k"), OPERATION))
        .isEqualTo(CommandRequest.id(context(caller, "k"), OPERATION));
    assertThat(CommandRequest.id(context(caller, "k"), OPERATION))
        .isNotEqualTo(CommandRequest.id(context(otherCaller, "k"), OPERATION));
    assertThat(CommandRequest.id(context(caller, "k"), OPERATION))
        .isNotEqualTo(CommandRequest.id(context(caller, "l"), OPERATION));
    assertThat(CommandRequest.id(context(caller, null), OPERATION))
        .isNotEqualTo(CommandRequest.id(context(caller, null), OPERATION));
    assertThat(CommandRequest.id(context(caller, null), OPERATION).value().version()).isEqualTo(7);
  }

  @Test
  void aDryRunLeavesItsKeyToTheRealRequest() {
    CurrentCaller caller = new CurrentCaller(CallerKind.SYSTEM, "issuer", "one", null);
    CommandContext dry = new CommandContext(caller, "k", false, Duration.ZERO, true, (_, _) -> {});

    assertThat(CommandRequest.id(dry, OPERATION))
        .isNotEqualTo(CommandRequest.id(context(caller, "k"), OPERATION))
        .isNotEqualTo(CommandRequest.id(dry, OPERATION));
  }

  private static CommandContext context(CurrentCaller caller, String key) {
    return new CommandContext(caller, key, false, Duration.ZERO, false, (_, _) -> {});
  }

  @Test
  void preferencesAreReadAsTheRfcWritesThem() {
    Duration longest = Duration.ofSeconds(10);

    assertThat(Preference.of(List.of(), longest)).isEqualTo(new Preference(false, longest));
    assertThat(Preference.of(List.of("foo, Respond-Async , wait=3"), longest))
        .isEqualTo(new Preference(true, Duration.ofSeconds(3)));
    assertThat(Preference.of(List.of("wait=60"), longest).maxWait()).isEqualTo(longest);
    assertThat(Preference.of(List.of("wait=x", "respond-asyncish"), longest))
        .isEqualTo(new Preference(false, longest));
  }
}

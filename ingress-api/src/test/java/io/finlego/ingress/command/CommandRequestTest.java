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
    CurrentCaller one = new CurrentCaller(CallerKind.SYSTEM, "issuer", "one", null);
    CurrentCaller two = new CurrentCaller(CallerKind.SYSTEM, "issuer", "two", null);

    assertThat(CommandRequest.id(context(one, "k"), OPERATION))
        .isEqualTo(CommandRequest.id(context(one, "k"), OPERATION));
    assertThat(CommandRequest.id(context(one, "k"), OPERATION))
        .isNotEqualTo(CommandRequest.id(context(two, "k"), OPERATION));
    assertThat(CommandRequest.id(context(one, "k"), OPERATION))
        .isNotEqualTo(CommandRequest.id(context(one, "l"), OPERATION));
    assertThat(CommandRequest.id(context(one, null), OPERATION))
        .isNotEqualTo(CommandRequest.id(context(one, null), OPERATION));
    assertThat(CommandRequest.id(context(one, null), OPERATION).value().version()).isEqualTo(7);
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

package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.schemas.Domain;
import io.finlego.schemas.ledger.PendPayment;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmissionTest {

  private static final ReplyView<PendPayment, String> VIEW = view("as it is");
  private static final ReplyView<PendPayment, String> PREVIEW = view("as it would be");

  @Test
  void aDryRunIsShownByItsPreview() {
    Submission<String> submission = submission(Domain.LEDGER).previewedBy(PREVIEW);

    assertThat(request(submission, false).view()).isSameAs(VIEW);
    assertThat(request(submission, true).view()).isSameAs(PREVIEW);
  }

  @Test
  void aDryRunIsAnotherRequestThanTheRealOne() {
    Submission<String> submission = submission(Domain.LEDGER).previewedBy(PREVIEW);

    assertThat(request(submission, true).hash()).isNotEqualTo(request(submission, false).hash());
  }

  @Test
  void aDryRunWithoutAPreviewIsNotSent() {
    assertThatThrownBy(() -> request(submission(Domain.LEDGER), true))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aDomainWithoutDryRunsTakesNoPreview() {
    assertThatThrownBy(() -> submission(Domain.CLIENT).previewedBy(PREVIEW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Submission<String> submission(Domain domain) {
    return Submission.of(new Operation("any", domain), new PendPayment(UUID.randomUUID()), VIEW);
  }

  private static CommandRequest<String> request(Submission<String> submission, boolean dryRun) {
    CurrentCaller caller = new CurrentCaller(CallerKind.SYSTEM, "issuer", "subject", null);
    return CommandRequest.of(
        new CommandContext(caller, null, false, Duration.ZERO, dryRun, (_, _) -> {}),
        submission,
        new SimpleMeterRegistry());
  }

  private static ReplyView<PendPayment, String> view(String text) {
    return new ReplyView<>() {
      @Override
      public Class<PendPayment> replyType() {
        return PendPayment.class;
      }

      @Override
      public String view(PendPayment reply) {
        return text;
      }
    };
  }
}

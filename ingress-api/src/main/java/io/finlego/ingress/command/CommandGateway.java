package io.finlego.ingress.command;

import io.finlego.ingress.result.Result;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands and waits for their outcomes. */
@Component
public final class CommandGateway {

  /**
   * Sends the command and answers with its outcome, 200.
   *
   * @throws io.finlego.ingress.result.ApiException the refusal of the domain, or {@code
   *     unavailable} when nothing was accepted
   */
  public <R extends SpecificRecord, V> ResponseEntity<Result<V>> submit(
      CommandContext context, Submission<R, V> submission) {
    submission.check().run();
    throw new UnsupportedOperationException();
  }
}

package io.finlego.client.document;

import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request for a document came to. */
public sealed interface DocumentOutcome {

  /** It was done, now or by an earlier request. */
  record Changed(DocumentId document) implements DocumentOutcome {}

  /** It was not, for one reason or more. */
  record Refused(List<Rejection> reasons) implements DocumentOutcome {}

  static DocumentOutcome refused(RejectionCode code, String message, @Nullable String field) {
    return new Refused(List.of(new Rejection(code, message, field)));
  }
}

package io.finlego.client.wire;

import io.finlego.client.audit.Caller;
import io.finlego.client.document.DocumentCommand;
import io.finlego.client.erasure.ErasureCommand;
import io.finlego.client.importing.ImportCommand;
import io.finlego.client.profile.ProfileCommand;
import io.finlego.client.verification.VerificationReport;
import io.finlego.schemas.common.RecordRefusal;

/** A command to the client domain, with its caller. */
public sealed interface ClientRequest {

  Caller caller();

  /** A command on clients and their profiles. */
  record OfProfile(Caller caller, ProfileCommand command) implements ClientRequest {}

  /** A command on imports. */
  record OfImport(Caller caller, ImportCommand command) implements ClientRequest {}

  /** A command on the erasure of a client. */
  record OfErasure(Caller caller, ErasureCommand command) implements ClientRequest {}

  /** A command on documents. */
  record OfDocument(Caller caller, DocumentCommand command) implements ClientRequest {}

  /** Records a refusal that the API decided itself. The refusal has at least one reason. */
  record OfRefusal(Caller caller, RecordRefusal refusal) implements ClientRequest {

    public OfRefusal {
      if (refusal.getReasons().isEmpty()) {
        throw new IllegalArgumentException("A refusal has at least one reason.");
      }
    }
  }

  /** A verification provider's report on an applicant. */
  record OfVerification(Caller caller, VerificationReport report) implements ClientRequest {}
}

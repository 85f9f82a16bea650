package io.finlego.client.verification;

import io.finlego.kernel.ClientId;
import java.util.List;
import java.util.UUID;

/**
 * A person or company that a verification provider may report on for a client.
 *
 * @param id the client's, or the related individual's
 * @param mustVerify whether the client counts as verified only with this subject
 * @param names by which a provider may know it, as applicant or as external user
 */
public record VerificationSubject(
    ClientId client, UUID id, SubjectKind kind, boolean mustVerify, List<String> names) {

  public VerificationSubject {
    names = List.copyOf(names);
  }
}

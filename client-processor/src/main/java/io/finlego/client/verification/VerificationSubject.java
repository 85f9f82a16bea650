package io.finlego.client.verification;

import io.finlego.kernel.ClientId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The client itself or one of its related individuals, on whom a verification provider may report.
 *
 * @param id the id of the client or of the related individual
 * @param mustVerify whether the client counts as verified only after this subject is verified
 * @param names the applicant ids and external user ids by which a provider may know the subject
 */
public record VerificationSubject(
    ClientId client, UUID id, SubjectKind kind, boolean mustVerify, List<String> names) {

  public VerificationSubject {
    names = List.copyOf(names);
  }

  /** This subject with these names in addition to its own. */
  VerificationSubject withNames(List<String> moreNames) {
    return new VerificationSubject(
        client,
        id,
        kind,
        mustVerify,
        Stream.concat(names.stream(), moreNames.stream()).distinct().toList());
  }
}

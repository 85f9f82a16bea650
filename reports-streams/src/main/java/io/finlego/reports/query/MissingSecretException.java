package io.finlego.reports.query;

/** Thrown if a request does not bring the secret that the ingress and all instances share. */
final class MissingSecretException extends RuntimeException {

  MissingSecretException() {
    super("The request needs the secret of the reports as a bearer token.", null, false, false);
  }
}

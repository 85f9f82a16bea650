package io.finlego.schemas.registry;

/**
 * Thrown to refuse a request to {@link SchemaRegistryApi}. The error codes are those of Confluent's
 * registry, which its clients understand.
 */
final class RegistryRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;

  private RegistryRefusal(int status, int code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static RegistryRefusal notFound() {
    return new RegistryRefusal(404, 404, "HTTP 404 Not Found");
  }

  static RegistryRefusal methodNotAllowed() {
    return new RegistryRefusal(405, 405, "HTTP 405 Method Not Allowed");
  }

  static RegistryRefusal subjectNotFound() {
    return new RegistryRefusal(404, 40401, "Subject not found.");
  }

  static RegistryRefusal versionNotFound() {
    return new RegistryRefusal(404, 40402, "Version not found.");
  }

  static RegistryRefusal schemaNotFound() {
    return new RegistryRefusal(404, 40403, "Schema not found.");
  }

  static RegistryRefusal invalidSchema() {
    return new RegistryRefusal(422, 42201, "The body does not hold an Avro schema.");
  }

  static RegistryRefusal invalidVersion() {
    return new RegistryRefusal(
        422, 42202, "The version is neither a number from 1 up nor \"latest\".");
  }

  static RegistryRefusal readOnly() {
    return new RegistryRefusal(
        422, 42205, "The catalogue is read-only: schemas come with a release.");
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }
}

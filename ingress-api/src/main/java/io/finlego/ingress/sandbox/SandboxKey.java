package io.finlego.ingress.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/**
 * Reads the key pair that signs the sandbox's tokens. The key pair is a JSON Web Key in a file that
 * only the file's owner may read. If the file does not exist, it is created with a new key pair.
 */
final class SandboxKey {

  private static final int BITS = 2048;

  private SandboxKey() {}

  /**
   * Reads the key in this file, or creates the file.
   *
   * @throws IllegalStateException if the file exists and is not a private RSA key
   */
  static RSAKey readOrCreate(Path file) {
    try {
      return read(file);
    } catch (NoSuchFileException e) {
      return create(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox key cannot be read: " + file, e);
    }
  }

  private static RSAKey read(Path file) throws IOException {
    try {
      RSAKey key = RSAKey.parse(Files.readString(file));
      if (key.isPrivate()) {
        return key;
      }
      throw new IllegalStateException(
          "Not a private RSA key: " + file + "; delete it and start again.");
    } catch (ParseException e) {
      throw new IllegalStateException(
          "Not a JSON Web Key: " + file + "; delete it and start again.", e);
    }
  }

  private static RSAKey create(Path file) {
    try {
      RSAKey key = new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path newFile =
          Files.createTempFile(
              folder,
              "key",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(newFile, key.toJSONString(), StandardOpenOption.SYNC);
      try {
        // After a loss of power the file has the whole key, or is not there.
        Files.createLink(file, newFile);
      } catch (FileAlreadyExistsException e) {
        return read(file);
      } finally {
        Files.delete(newFile);
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox key cannot be written: " + file, e);
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java platform supports RSA.", e);
    }
  }
}

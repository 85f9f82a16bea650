package io.finlego.ingress.client.document;

import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.Characters;
import io.finlego.ingress.http.shape.UuidShape;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of an upload that are no files. */
final class UploadFields {

  /** More bytes than any field may have characters. */
  static final int FIELD_BYTES_MAX = 1024;

  static final String TYPE = "type";
  static final String EDITOR = "editorUserId";

  private static final int TYPE_CHARACTERS_MAX = 64;

  private final List<@Nullable String> types = new ArrayList<>();
  private final List<@Nullable String> editors = new ArrayList<>();

  /** Notes the field; one of another name does not matter. */
  void add(String name, byte[] value) {
    switch (name) {
      case TYPE -> types.add(text(value));
      case EDITOR -> editors.add(text(value));
      default -> {}
    }
  }

  /** Who uploads; notes what is wrong. */
  @Nullable UUID editor(Faults faults) {
    String text = editors.size() == 1 ? editors.getFirst() : null;
    UUID editor = text == null ? null : UuidShape.parse(text);
    faults.require(editor != null, EDITOR, "Must be one UUID.");
    return editor;
  }

  /**
   * What each of so many files is; notes what is wrong. One type is that of all files; with more,
   * each file has its own, in their order.
   */
  List<String> types(int files, Faults faults) {
    boolean fits = types.size() == 1 || types.size() == files;
    faults.require(fits, TYPE, "Must be there once, or once for each file.");
    List<String> read = new ArrayList<>();
    for (int i = 0; fits && i < files; i++) {
      String type = types.get(types.size() == 1 ? 0 : i);
      if (type != null && isType(type)) {
        read.add(type);
      }
    }
    faults.require(
        !fits || read.size() == files,
        TYPE,
        "Must have 1 to " + TYPE_CHARACTERS_MAX + " characters.");
    return read;
  }

  private static boolean isType(String type) {
    return !type.isBlank()
        && type.codePointCount(0, type.length()) <= TYPE_CHARACTERS_MAX
        && Characters.areStorable(type)
        && type.codePoints().noneMatch(Character::isISOControl);
  }

  private static @Nullable String text(byte[] value) {
    if (value.length > FIELD_BYTES_MAX) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}

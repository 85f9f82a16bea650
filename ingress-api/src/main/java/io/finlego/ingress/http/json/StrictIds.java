package io.finlego.ingress.http.json;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Without an editor of its own, an id that the converter refuses is tried again with the JDK's
 * lenient parser.
 */
@ControllerAdvice
final class StrictIds {

  @InitBinder
  void strict(WebDataBinder binder) {
    binder.registerCustomEditor(UUID.class, new Editor());
  }

  private static final class Editor extends PropertyEditorSupport {
    @Override
    public void setAsText(String text) {
      UUID id = StrictText.uuid(text);
      if (id == null) {
        throw new IllegalArgumentException("Not in the one form that is taken.");
      }
      setValue(id);
    }
  }
}

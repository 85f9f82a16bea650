package io.finlego.ingress.http.json;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Makes Spring parse ids strictly. Without this editor, Spring would try the JDK's lenient parser
 * on an id that the converter has refused.
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
        throw new IllegalArgumentException("Not in the accepted form.");
      }
      setValue(id);
    }
  }
}

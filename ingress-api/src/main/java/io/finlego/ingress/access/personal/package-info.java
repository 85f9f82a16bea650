/** Seals personal data before it leaves this process, and opens it for answers. */
@NullMarked
package io.finlego.ingress.access.personal;

import org.jspecify.annotations.NullMarked;

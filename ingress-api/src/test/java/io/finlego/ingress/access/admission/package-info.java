/** Tests that no caller takes more memory than its share. */
@NullMarked
package io.finlego.ingress.access.admission;

import org.jspecify.annotations.NullMarked;

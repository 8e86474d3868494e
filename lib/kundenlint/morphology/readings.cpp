#include "kundenlint/morphology/sentence.h"
namespace kundenlint {
void choose_readings(SentenceView sentence) { (void)sentence; }
}  // namespace kundenlint

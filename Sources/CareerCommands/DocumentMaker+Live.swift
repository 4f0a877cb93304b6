import CareerExchange
import CareerModel
import CareerStore
import CareerTerminal
import FoundationEssentials

extension DocumentMaker {
  /// The documents as the command line writes them.
  static func live(environment: [String: String]) -> DocumentMaker {
    DocumentMaker(
      make: { request, career in
        do {
          let document = try Document.make(request, of: career)
          let bytes =
            request.kind == .png
            ? try PictureConverter(environment: environment).png(of: document.text)
            : Data(document.text.utf8)
          return .success(Made(bytes))
        } catch let failure as CommandFailure {
          return .failure(Refusal(failure.words))
        } catch let error as ExchangeError {
          return .failure(Refusal(ErrorText.words(for: error)))
        } catch {
          return .failure(Refusal(String(describing: error).printable))
        }
      },
      error: { ErrorText.words(forExport: $0) })
  }
}

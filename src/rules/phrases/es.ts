import { list, type PhraseTable } from "./phrase.js";

/** Spanish and Latin American newspapers. */
export const es: PhraseTable = {
  language: "es",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "publicidad|anuncio|anuncios|contenido patrocinado|patrocinado|continúa después de la publicidad",
        "publicidad - sigue leyendo abajo|la noticia continúa tras la publicidad",
      ),
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "boletín|suscríbete|suscribirse|suscríbase|suscribite|regístrate|regístrate gratis",
        "iniciar sesión|apúntate|correo electrónico|recíbela|suscríbete a nuestra newsletter",
        "apúntate a nuestra newsletter|inicia sesión|hazte socio|hazte socia",
        "suscríbete para seguir leyendo|suscríbete ahora",
      ),
      leads: list(
        "ya eres suscriptor|ya es suscriptor|ya tienes cuenta|eres suscriptor|ya soy suscriptor",
        "suscríbete|suscríbase|suscribite|regístrate|apúntate a|recibe en tu|recibe la newsletter",
        "recibe las noticias|si quieres recibir|date de alta en|para seguir leyendo",
        "este contenido es exclusivo|crea una cuenta|hazte socio|hazte suscriptor|si te ha gustado",
        "apoya el periodismo|si eres suscriptor",
      ),
      upTo: 220,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list(
        "síguenos|síguenos en|seguir|síguenos en google news|síguenos en google|síguenos en whatsapp",
        "únete al canal|descarga la app",
      ),
      leads: list(
        "síguenos en|síganos en|sigue toda la información|sigue la información|puedes seguir a",
        "puedes seguirnos|únete a nuestro canal|únete al canal|descarga nuestra|descarga la app",
        "sigue nuestro canal",
      ),
      patterns: [
        /^(?:sigue|consulta|lee|recibe) .{0,100}\b(?:en (?:facebook|x|twitter|instagram|telegram|whatsapp|google)|newsletter|boletín)\b/u,
      ],
      upTo: 220,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "más información|noticias relacionadas|artículos relacionados|relacionado|relacionados",
        "relacionadas|te puede interesar|te recomendamos|también te puede interesar|lo más leído",
        "lo más visto|más leídas|las más leídas|más leído|lee también|leer más|más noticias",
        "otras noticias|te puede gustar|lo último|últimas noticias|sobre la firma|temas relacionados",
        "quizás te interese|puede interesarte|ver más|ver también|no te pierdas|recomendados|recomendado",
        "contenido relacionado|leé también|mira también|seguir leyendo|archivado en|tendencias|más temas",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "lee también|lea también|leé también|leer también|lee más|leer más|más información:",
        "más información sobre|te puede interesar|también puedes leer|también te puede interesar",
        "ver también|vea también|mira también|relacionado:|no te pierdas|le puede interesar",
        "te recomendamos|noticia relacionada|en vídeo:|video:|vídeo:|ver más:",
      ),
      upTo: 180,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("haz clic aquí|clic aquí|haga clic aquí|pincha aquí|leer noticia completa|saber más"),
      leads: list("haz clic|haga clic|pincha aquí|pinche aquí|clic aquí"),
      upTo: 160,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "compartir|comparte|compartir en facebook|compartir en twitter|compartir en x",
        "compartir en whatsapp|compartir por email|enviar por correo|copiar enlace|imprimir|guardar",
        "enviar|correo|enlace copiado|copiar link|compártelo|comparte esta noticia|compartir noticia",
        "compartir artículo|guardar artículo|regalar artículo|desplegar redes sociales|copiar|cerrar",
      ),
      leads: list("compartir en|comparte en|comparte esta"),
      upTo: 70,
    },
    {
      id: "listen",
      reason: "share",
      labels: list(
        "escuchar|escuchar artículo|escucha este artículo|escuchar noticia|escucha la noticia|reproducir",
      ),
      leads: list("escucha este artículo|escuchar este artículo|escucha la noticia"),
      upTo: 120,
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "comentarios|comentar|comenta|ver comentarios|deja un comentario|dejar un comentario",
        "escribe un comentario|ir a los comentarios|ver los comentarios|únete a la conversación",
        "tu comentario|iniciar conversación",
      ),
      leads: list(
        "deja un comentario|comentarios (|para comentar|inicia sesión para comentar",
        "tu dirección de correo|normas de participación",
      ),
      patterns: [/^\d+ comentarios?$/u],
      upTo: 180,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list(
        "todos los derechos reservados|aviso legal|política de privacidad|política de cookies",
        "términos y condiciones|condiciones de uso|comprar licencia|derechos reservados",
      ),
      leads: list(
        "todos los derechos reservados|©|copyright ©|copyright (c)|copyright 20|copyright 19",
        "copyright by|copyright:|prohibida su reproducción|prohibida la reproducción|queda prohibida la",
        "reportar un error|informar de un error",
      ),
      patterns: [/\bpolítica de privacidad$/u],
      upTo: 240,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list(
        "este artículo|esta noticia|este texto|con información de|fuente:|nota del editor|fe de errores",
        "(con información|si tienes más información",
      ),
      upTo: 300,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "ampliar foto|ampliar|ver galería|galería|fotogalería|ver fotos|ver vídeo|vídeo|video",
        "reproducir vídeo|cargando|foto|imagen|resumen generado por ia|mostrar más|mostrar menos",
        "ver más fotos|ver biografía|permitir contenido",
      ),
      leads: list(
        "para ver este vídeo|para ver este contenido|tu navegador|su navegador|contenido no disponible",
        "este resumen ha sido",
      ),
      upTo: 180,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "inicio|volver arriba|ir al contenido|menú|buscar|temas|etiquetas|portada|secciones|contacto",
        "actualizado|publicado|volver|tags|estás en",
      ),
      leads: list(
        "ir a la receta|saltar a la receta|imprimir receta|imprimir la receta",
        "temas:|etiquetas:|archivado en",
      ),
      upTo: 140,
    },
  ],
};

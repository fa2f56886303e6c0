import { list, type PhraseTable } from "./phrase.js";

/** Portuguese and Brazilian newspapers. */
export const pt: PhraseTable = {
  language: "pt",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "publicidade|anúncio|anúncios|patrocinado|conteúdo patrocinado|continua após a publicidade",
        "continua depois da publicidade|conteúdo de marca|pub|informe publicitário",
      ),
      leads: list("continua após a publicidade|continua depois da publicidade"),
      upTo: 70,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "assine|assinar|inscreva-se|cadastre-se|assine já|subscrever|subscreva|entrar|registe-se",
        "faça login|assine a newsletter|seu e-mail|quero receber|assine agora|criar conta",
      ),
      leads: list(
        "assine nossa newsletter|assine nosso boletim|assine a nossa newsletter|já é leitor registado|é assinante",
        "assine a|assine o|assine e|inscreva-se|cadastre-se|subscreva|receba as|receba no seu|receba em",
        "receba notícias|receba gratuitamente|registe-se|para continuar lendo|para continuar a ler",
        "conteúdo exclusivo para|este conteúdo é exclusivo|este artigo é exclusivo|já é assinante",
        "benefício do assinante|recurso exclusivo",
      ),
      upTo: 200,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list(
        "siga-nos|seguir|siga o canal|siga nas redes|baixe o app|entre no canal|siga-nos no google news",
      ),
      leads: list(
        "baixe o aplicativo|baixe nosso aplicativo|baixe o nosso app|descarregue a app|descarregue a aplicação",
        "siga o canal|siga nosso|siga-nos|siga no|acompanhe a nossa|participe do canal|entre no canal",
        "entre no grupo|clique aqui para seguir|baixe o app|baixe gratuitamente|fique por dentro",
      ),
      patterns: [
        /^.{0,80}\b(?:canal|grupo|comunidade) (?:do|no|de) .{0,40}\b(?:whatsapp|telegram)\b.{0,60}$/u,
      ],
      upTo: 180,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "leia também|leia mais|saiba mais|veja também|notícias relacionadas|relacionadas|relacionado",
        "relacionados|artigos relacionados|mais lidas|mais lidos|as mais lidas|últimas notícias",
        "mais notícias|você pode gostar|recomendado para você|recomendadas|recomendados|recomendamos",
        "confira também|outras notícias|tópicos|tópicos relacionados|mais vistos|assuntos relacionados",
        "mais populares|ler mais|veja mais|mais recentes|não perca|leia a seguir",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "leia também|leia mais|leia a íntegra|leia:|ler mais|ler também|saiba mais|veja também|veja mais",
        "confira também|assista:|vídeo:|vídeos:|relacionado:|relacionada:|leia a seguir|leia ainda",
        "mais notícias",
      ),
      upTo: 180,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("clique aqui|acesse aqui"),
      leads: list("clique aqui|clique para"),
      upTo: 140,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "compartilhar|compartilhe|compartilhar no facebook|compartilhar no whatsapp",
        "compartilhar no twitter|partilhar|partilhe|copiar link|copiar|imprimir|salvar|guardar|enviar",
        "salvar artigo|enviar por e-mail|link copiado|partilhar artigo|fechar|compartilhe esta matéria",
      ),
      leads: list("compartilhe no|compartilhe esta|compartilhar|partilhe este|partilhar"),
      upTo: 70,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("ouvir|ouvir notícia|ouça|ouvir artigo|ouça este conteúdo|ouvir texto"),
      leads: list("ouça este conteúdo|ouça esta notícia|ouvir este artigo"),
      upTo: 90,
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "comentários|comentar|deixe um comentário|ver comentários|deixe seu comentário|comente",
        "escreva seu comentário|faça um comentário|exibir comentários",
      ),
      leads: list(
        "deixe um comentário|deixe seu comentário|comentários (|para comentar|o seu endereço de e-mail",
        "o seu endereço de email|os comentários são de responsabilidade",
      ),
      patterns: [/^\d+ comentários?$/u],
      upTo: 180,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list(
        "todos os direitos reservados|política de privacidade|termos de uso|termos e condições",
        "direitos reservados|privacidade",
      ),
      leads: list(
        "todos os direitos reservados|©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by",
        "copyright:|é proibida a reprodução|proibida a reprodução|os textos publicados",
      ),
      upTo: 220,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list(
        "este artigo|esta reportagem|este texto|fonte:|com informações|*com informações|(com informações",
        "(com agência|publicado originalmente|nota da redação|errata|texto originalmente",
      ),
      upTo: 260,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "ver galeria|galeria|foto|fotos|vídeo|vídeos|imagem|carregando|a carregar|ver fotos|ampliar",
        "ampliar imagem|mostrar mais|ver mais|resumo gerado por ia|reproduzir|assistir",
      ),
      leads: list("seu navegador|o seu navegador|resumo gerado|conteúdo não disponível"),
      upTo: 180,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "ir para a receita|ir para receita",
        "início|voltar ao topo|ir para o conteúdo|menu|buscar|pesquisar|temas|tags|assuntos|seções",
        "contato|atualizado|publicado|etiquetas|voltar|página inicial",
      ),
      leads: list(
        "pular para a receita|imprimir receita|imprimir a receita",
        "tags:|temas:|assuntos:|etiquetas:",
      ),
      upTo: 140,
    },
  ],
};

namespace LiveTakeover.Browser.Tests;

/// <summary>What the hub says, in one language.</summary>
public sealed record HubWords(
    string YourName, string Email, string Password, string CreateAccount, string SignIn, string Requests, string Live, string Stories,
    string AllLive,
    string Online, string TakeControl, string ReleaseControl, string Send, string SeeRequest, string Panel, string IsTyping,
    string NeedsHuman)
{
    public static readonly HubWords English = new(
        "Your name", "Email", "Password", "Create account", "Sign in", "Requests", "Live", "Stories", "All live conversations",
        "Online", "Take control", "Release control", "Send", "See associated User Request", "Live conversations", "is typing…",
        "Needs a human");

    public static readonly HubWords French = new(
        "Votre nom", "Adresse e-mail", "Mot de passe", "Créer le compte", "Se connecter", "Demandes", "En direct", "Scénarios",
        "Toutes les conversations en direct", "En ligne", "Prendre le contrôle", "Rendre le contrôle", "Envoyer",
        "Voir la demande utilisateur associée",
        "Conversations en direct", "écrit…", "Attendent un humain");
}

/// <summary>What the chat page and the demo stories say, in one language.</summary>
public sealed record ChatWords(
    string Welcome, string HumanQuickReply, string AgentComes, string Banner, string Taken, string Released, string BackAgain,
    string OrderStatus,
    string AskHuman, string TeamIsAway, string WhatDoYouNeed, string HowToReach, string Done)
{
    public static readonly ChatWords English = new(
        "Welcome to Maison Lumen!", "Talk to a human", "Of course. An agent will be with you in a moment.", "A support agent is online",
        "An agent joined the conversation", "An agent left the conversation", "I am back. Is there anything else?", "Order status",
        "talk to a human", "Our support team is away", "What do you need? Tell me in a sentence or two.",
        "Thank you. How can we reach you: an e-mail address or a phone number?", "Done. Our team has your request");

    public static readonly ChatWords French = new(
        "Bienvenue chez Maison Lumen", "Parler à un humain", "Bien sûr. Un agent est à vous dans un instant.",
        "Un agent du support est en ligne",
        "Un agent a rejoint la conversation", "Un agent a quitté la conversation", "Me revoilà. Puis-je encore vous aider ?",
        "Suivre ma commande",
        "parler à un humain", "Notre équipe du support est absente", "De quoi avez-vous besoin ? Dites-le-moi en une ou deux phrases.",
        "Merci. Comment vous joindre : une adresse e-mail ou un numéro de téléphone ?", "C’est noté. Notre équipe a votre demande");
}
